package dev.pgorm.query.model;

/** One key of {@code ORDER BY}. */
public record Ordering(Term term, Direction direction, Nulls nulls) {

    /** Which way. */
    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    /** Where nulls come. */
    public enum Nulls {
        /** Last when ascending, first when descending: PostgreSQL's default. */
        DEFAULT,
        FIRST,
        LAST
    }
}
