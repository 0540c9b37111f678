package dev.pgorm.query;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The row that a relation to one leads to: loaded or not, and if it is, there or absent. Two are equal where both are not loaded, or
 * where their rows are equal.
 *
 * @param <T> the row
 */
public abstract class Related<T> {

    /** For those who load rows. */
    protected Related() {}

    /** Whether the query included the relation. */
    public abstract boolean isLoaded();

    /**
     * The row; null where there is none.
     *
     * @throws NotLoaded where the query did not include the relation
     */
    protected abstract @Nullable T row();

    /** A row that is there. */
    public static <T> Related<T> of(T row) {
        return new Known<>(Objects.requireNonNull(row));
    }

    /** No row. */
    public static <T> Related<T> absent() {
        return new Known<>(null);
    }

    /** A relation of a model that was not included. */
    public static <T> Related<T> notLoaded(String modelName, String relation) {
        return new Unknown<>(modelName, relation);
    }

    /**
     * The row.
     *
     * @throws NotLoaded where the query did not include the relation
     * @throws NoSuchElementException where there is none
     */
    public final T get() {
        T row = row();
        if (row == null) {
            throw new NoSuchElementException("the relation leads to no row");
        }
        return row;
    }

    /**
     * Whether there is a row.
     *
     * @throws NotLoaded where the query did not include the relation
     */
    public final boolean isPresent() {
        return row() != null;
    }

    /**
     * The row, if there is one.
     *
     * @throws NotLoaded where the query did not include the relation
     */
    public final Optional<T> optional() {
        return Optional.ofNullable(row());
    }

    /**
     * The row; null where there is none.
     *
     * @throws NotLoaded where the query did not include the relation
     */
    public final @Nullable T orNull() {
        return row();
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Related<?> related
                && isLoaded() == related.isLoaded()
                && (!isLoaded() || Objects.equals(row(), related.row()));
    }

    @Override
    public final int hashCode() {
        return isLoaded() ? Objects.hashCode(row()) : 0;
    }

    @Override
    public final String toString() {
        return isLoaded() ? String.valueOf(row()) : "(not loaded)";
    }

    private static final class Known<T> extends Related<T> {

        private final @Nullable T row;

        Known(@Nullable T row) {
            this.row = row;
        }

        @Override
        public boolean isLoaded() {
            return true;
        }

        @Override
        protected @Nullable T row() {
            return row;
        }
    }

    private static final class Unknown<T> extends Related<T> {

        private final String modelName;
        private final String relation;

        Unknown(String modelName, String relation) {
            this.modelName = modelName;
            this.relation = relation;
        }

        @Override
        public boolean isLoaded() {
            return false;
        }

        @Override
        protected T row() {
            throw new NotLoaded(modelName, relation);
        }
    }
}
