package dev.pgorm.query.render;

/** A union is ordered by something that it does not give. */
public final class UnorderableResult extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnorderableResult() {
        super("a union, intersect or except can be ordered by its own columns only");
    }
}
