package dev.pgorm.query;

import org.jspecify.annotations.Nullable;

/** Ten values of each row; null where a row has none. */
public record Row10<A, B, C, D, E, F, G, H, I, J>(
        @Nullable A value1,
        @Nullable B value2,
        @Nullable C value3,
        @Nullable D value4,
        @Nullable E value5,
        @Nullable F value6,
        @Nullable G value7,
        @Nullable H value8,
        @Nullable I value9,
        @Nullable J value10) {

    /** Makes something of ten values: a record's constructor does. */
    @FunctionalInterface
    public interface Into<A, B, C, D, E, F, G, H, I, J, T> {
        T of(A value1, B value2, C value3, D value4, E value5, F value6, G value7, H value8, I value9, J value10);
    }

    /** A query of ten values. */
    public static final class Selected<A, B, C, D, E, F, G, H, I, J>
            extends Select<Row10<A, B, C, D, E, F, G, H, I, J>> {

        Selected(Parts parts) {
            super(
                    parts,
                    Reading.values(row -> new Row10<>(
                            ReadValues.next(row),
                            ReadValues.next(row),
                            ReadValues.next(row),
                            ReadValues.next(row),
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
                Into<
                                ? super A,
                                ? super B,
                                ? super C,
                                ? super D,
                                ? super E,
                                ? super F,
                                ? super G,
                                ? super H,
                                ? super I,
                                ? super J,
                                ? extends T>
                        into) {
            return new Select<>(
                    parts(),
                    Reading.values(row -> into.of(
                            ReadValues.next(row),
                            ReadValues.next(row),
                            ReadValues.next(row),
                            ReadValues.next(row),
                            ReadValues.next(row),
                            ReadValues.next(row),
                            ReadValues.next(row),
                            ReadValues.next(row),
                            ReadValues.next(row),
                            ReadValues.next(row))));
        }
    }
}
