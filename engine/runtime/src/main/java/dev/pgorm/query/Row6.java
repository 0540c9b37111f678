package dev.pgorm.query;

import org.jspecify.annotations.Nullable;

/** Six values of each row; null where a row has none. */
public record Row6<A, B, C, D, E, F>(
        @Nullable A value1,
        @Nullable B value2,
        @Nullable C value3,
        @Nullable D value4,
        @Nullable E value5,
        @Nullable F value6) {

    /** Makes something of six values: a record's constructor does. */
    @FunctionalInterface
    public interface Into<A, B, C, D, E, F, T> {
        T of(A value1, B value2, C value3, D value4, E value5, F value6);
    }

    /** A query of six values. */
    public static final class Selected<A, B, C, D, E, F> extends Select<Row6<A, B, C, D, E, F>> {

        Selected(Parts parts) {
            super(
                    parts,
                    Reading.values(row -> new Row6<>(
                            ReadValues.next(row),
                            ReadValues.next(row),
                            ReadValues.next(row),
                            ReadValues.next(row),
                            ReadValues.next(row),
                            ReadValues.next(row))));
        }

        /** The rows as something else, such as records of your own: {@code as(OrderLine::new)}. */
        @Internal
        public <T> Select<T> as(
                Into<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends T> into) {
            return new Select<>(
                    parts(),
                    Reading.values(row -> into.of(
                            ReadValues.next(row),
                            ReadValues.next(row),
                            ReadValues.next(row),
                            ReadValues.next(row),
                            ReadValues.next(row),
                            ReadValues.next(row))));
        }
    }
}
