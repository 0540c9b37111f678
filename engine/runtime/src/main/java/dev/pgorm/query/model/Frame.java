package dev.pgorm.query.model;

import java.util.Optional;

/**
 * Which rows around a row a window function sees (documentation, "Window Function Calls").
 *
 * @param kind what is counted
 * @param from where it begins
 * @param to where it ends
 */
public record Frame(Kind kind, Edge from, Edge to) {

    /** What the distance of an edge is counted in. */
    public enum Kind {
        /** Rows. */
        ROWS,
        /** Values of the one key of the order. */
        RANGE,
        /** Groups of rows that are level. */
        GROUPS
    }

    /**
     * Where a frame begins or ends.
     *
     * @param offset how far away; empty unless the side has a distance
     */
    public record Edge(Side side, Optional<Term> offset) {}

    /** Where an edge lies, from the first to the last. */
    public enum Side {
        UNBOUNDED_PRECEDING("UNBOUNDED PRECEDING"),
        PRECEDING(" PRECEDING"),
        CURRENT_ROW("CURRENT ROW"),
        FOLLOWING(" FOLLOWING"),
        UNBOUNDED_FOLLOWING("UNBOUNDED FOLLOWING");

        private final String sql;

        Side(String sql) {
            this.sql = sql;
        }

        /** Its words, which stand behind the distance where it has one. */
        public String sql() {
            return sql;
        }
    }
}
