package dev.pgorm.query.render;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a statement depends on, and no value beside it: statements of one shape have one text.
 *
 * @see ShapeReader which makes it
 */
final class QueryShape {

    private final Object[] parts;
    private final int hash;

    /** A shape; whoever makes it does not change the array any more. */
    QueryShape(Object[] parts) {
        this.parts = parts;
        this.hash = Arrays.hashCode(parts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QueryShape shape && hash == shape.hash && Arrays.equals(parts, shape.parts);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
