package dev.pgorm.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.util.List;

/** The parts of queries that count. */
final class Counting {

    private Counting() {}

    /** {@code count(*)}. */
    static Term.Aggregate all() {
        return new Term.Aggregate("count", List.of(), ValueType.BIGINT);
    }

    /** {@code TRUE}. */
    static Term always() {
        return new Term.Constant("TRUE", ValueType.BOOLEAN);
    }

    /** The rows of a query as a source. */
    static Selection around(Selection selection) {
        return Selection.from(new Source.Derived(selection, Identifier.of("counted")));
    }
}
