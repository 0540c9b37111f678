package dev.pgorm.query;

import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Source;
import java.util.List;

/**
 * The rows that a function gives: {@code generateSeries(1, 10)}, {@code unnest(product.tags)}. Two calls that are equal are the same rows, so {@code
 * from(generateSeries(1, 10)).select(generateSeries(1, 10).value())} reads them once; {@code as(…)} gives them another name, to read them
 * twice. Where a function takes columns, it is joined behind their table, and called for each of its rows.
 */
public abstract sealed class CalledRows permits FunctionRows, JsonMembers {

    private final Source.Called source;

    CalledRows(Source.Called source) {
        this.source = source;
    }

    /** Where they come from in a query. */
    @Internal
    public final Source.Called source() {
        return source;
    }

    /** All columns. */
    abstract List<Output> outputs();
}
