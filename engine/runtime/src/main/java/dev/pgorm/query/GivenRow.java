package dev.pgorm.query;

import java.util.List;
import java.util.Objects;

/**
 * Values of Java that a row of expressions is compared with: {@code row("Adler", 7)}. Their types in SQL are those of the expressions.
 *
 * @param <R> what a row of such values is
 */
@SuppressWarnings("UnusedTypeParameter") // javac holds rows against each other by it
public final class GivenRow<R> {

    private final List<Object> values;

    GivenRow(Object... values) {
        RowValue.requireArity(values.length);
        for (Object each : values) {
            if (Objects.isNull(each)) {
                throw new NullValue();
            }
        }
        this.values = List.of(values);
    }

    /** The values, in order; none is null. */
    @Internal
    public List<Object> values() {
        return values;
    }
}
