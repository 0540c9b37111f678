package dev.pgorm.query.render;

import dev.pgorm.query.model.Source;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a statement depends on, and no value beside it: statements of one shape have one text.
 *
 * @see ShapeReader which makes it
 */
final class QueryShape {

    private final Object[] parts;
    private final int size;
    private final int hash;

    /**
     * A shape; whoever makes it does not change the array any more.
     *
     * @param size how many of the array's elements are its parts, from the first on
     */
    QueryShape(Object[] parts, int size) {
        this.parts = parts;
        this.size = size;
        int sum = 1;
        for (int i = 0; i < size; i++) {
            sum = 31 * sum + hash(parts[i]);
        }
        this.hash = sum;
    }

    /** The same without elements of the array that are no parts of it, to be kept. */
    QueryShape trimmed() {
        return parts.length == size ? this : new QueryShape(Arrays.copyOf(parts, size), size);
    }

    /** Equal parts have equal ones. A table's is that of its name, as its own is put together of many. */
    private static int hash(Object part) {
        return part instanceof Source.Relation relation
                ? relation.table().name().value().hashCode()
                : part.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QueryShape shape
                && hash == shape.hash
                && Arrays.equals(parts, 0, size, shape.parts, 0, shape.size);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
