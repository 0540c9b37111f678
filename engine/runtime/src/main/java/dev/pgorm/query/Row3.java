package dev.pgorm.query;

import org.jspecify.annotations.Nullable;

/** Three values of each row; null where a row has none. */
public record Row3<A, B, C>(
        @Nullable A value1, @Nullable B value2, @Nullable C value3) {

    /** Makes something of three values: a record's constructor does. */
    @FunctionalInterface
    public interface Into<A, B, C, T> {
        T of(A value1, B value2, C value3);
    }

    /** A query of three values. */
    public static final class Selected<A, B, C> extends Select<Row3<A, B, C>> {

        Selected(Parts parts) {
            super(
                    parts,
                    Reading.values(
                            row -> new Row3<>(ReadValues.next(row), ReadValues.next(row), ReadValues.next(row))));
        }

        /** The rows as something else, such as records of your own: {@code as(OrderLine::new)}. */
        @Internal
        public <T> Select<T> as(Into<? super A, ? super B, ? super C, ? extends T> into) {
            return new Select<>(
                    parts(),
                    Reading.values(row -> into.of(ReadValues.next(row), ReadValues.next(row), ReadValues.next(row))));
        }
    }
}
