package dev.pgorm.query;

import org.jspecify.annotations.Nullable;

/** Two values of each row; null where a row has none. */
public record Row2<A, B>(@Nullable A value1, @Nullable B value2) {

    /** Makes something of two values: a record's constructor does. */
    @FunctionalInterface
    public interface Into<A, B, T> {
        T of(A value1, B value2);
    }

    /** A query of two values. */
    public static final class Selected<A, B> extends Select<Row2<A, B>> {

        Selected(Parts parts) {
            super(parts, Reading.values(row -> new Row2<>(ReadValues.next(row), ReadValues.next(row))));
        }

        /** The rows as something else, such as records of your own: {@code as(OrderLine::new)}. */
        @Internal
        public <T> Select<T> as(Into<? super A, ? super B, ? extends T> into) {
            return new Select<>(parts(), Reading.values(row -> into.of(ReadValues.next(row), ReadValues.next(row))));
        }
    }
}
