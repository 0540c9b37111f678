package dev.pgorm.query;

import org.jspecify.annotations.Nullable;

/** Five values of each row; null where a row has none. */
public record Row5<A, B, C, D, E>(
        @Nullable A value1,
        @Nullable B value2,
        @Nullable C value3,
        @Nullable D value4,
        @Nullable E value5) {

    /** Makes something of five values: a record's constructor does. */
    @FunctionalInterface
    public interface Into<A, B, C, D, E, T> {
        T of(A value1, B value2, C value3, D value4, E value5);
    }

    /** A query of five values. */
    public static final class Selected<A, B, C, D, E> extends Select<Row5<A, B, C, D, E>> {

        Selected(Parts parts) {
            super(
                    parts,
                    Reading.values(row -> new Row5<>(
                            ReadValues.next(row),
                            ReadValues.next(row),
                            ReadValues.next(row),
                            ReadValues.next(row),
                            ReadValues.next(row))));
        }

        /** The rows as something else, such as records of your own: {@code as(OrderLine::new)}. */
        @Internal
        public <T> Select<T> as(Into<? super A, ? super B, ? super C, ? super D, ? super E, ? extends T> into) {
            return new Select<>(
                    parts(),
                    Reading.values(row -> into.of(
                            ReadValues.next(row),
                            ReadValues.next(row),
                            ReadValues.next(row),
                            ReadValues.next(row),
                            ReadValues.next(row))));
        }
    }
}
