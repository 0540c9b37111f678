package dev.pgorm.query;

import org.jspecify.annotations.Nullable;

/** Four values of each row; null where a row has none. */
public record Row4<A, B, C, D>(
        @Nullable A value1,
        @Nullable B value2,
        @Nullable C value3,
        @Nullable D value4) {

    /** Makes something of four values: a record's constructor does. */
    @FunctionalInterface
    public interface Into<A, B, C, D, T> {
        T of(A value1, B value2, C value3, D value4);
    }

    /** A query of four values. */
    public static final class Selected<A, B, C, D> extends Select<Row4<A, B, C, D>> {

        Selected(Parts parts) {
            super(
                    parts,
                    Reading.values(row -> new Row4<>(
                            ReadValues.next(row), ReadValues.next(row), ReadValues.next(row), ReadValues.next(row))));
        }

        /** The rows as something else, such as records of your own: {@code as(OrderLine::new)}. */
        @Internal
        public <T> Select<T> as(Into<? super A, ? super B, ? super C, ? super D, ? extends T> into) {
            return new Select<>(
                    parts(),
                    Reading.values(row -> into.of(
                            ReadValues.next(row), ReadValues.next(row), ReadValues.next(row), ReadValues.next(row))));
        }
    }
}
