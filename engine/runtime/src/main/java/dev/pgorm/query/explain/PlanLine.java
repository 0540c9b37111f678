package dev.pgorm.query.explain;

/**
 * A line of a plan as text.
 *
 * @param kind what it tells, by which a face chooses its colour
 */
public record PlanLine(Kind kind, String text) {

    /** What a line tells. */
    public enum Kind {
        HEADING,
        NODE,
        /** The node with the greatest part of the whole. */
        EXPENSIVE,
        /** More about the node above. */
        DETAIL,
        /** A sentence about what is conspicuous. */
        NOTE
    }
}
