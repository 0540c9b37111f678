package dev.pgorm.query;

import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands for the rows of a relation to many where they are not loaded, and whether a list is that. */
public final class RelatedRows {

    private RelatedRows() {}

    /** A list that fails with {@link NotLoaded} as soon as somebody looks into it. */
    public static <T> List<T> notLoaded(String modelName, String relation) {
        return new Unknown<>(modelName, relation);
    }

    /** Whether a relation's list was loaded, which can be asked of every list. */
    public static boolean isLoaded(List<?> rows) {
        return !(rows instanceof Unknown<?>);
    }

    /** Two are equal where they stand for the same relation. */
    private static final class Unknown<T> extends AbstractList<T> {

        private final String modelName;
        private final String relation;

        Unknown(String modelName, String relation) {
            this.modelName = modelName;
            this.relation = relation;
        }

        @Override
        public T get(int index) {
            throw new NotLoaded(modelName, relation);
        }

        @Override
        public int size() {
            throw new NotLoaded(modelName, relation);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Unknown<?> list
                    && modelName.equals(list.modelName)
                    && relation.equals(list.relation);
        }

        @Override
        public int hashCode() {
            return relation.hashCode();
        }

        @Override
        public String toString() {
            return "(not loaded)";
        }
    }
}
