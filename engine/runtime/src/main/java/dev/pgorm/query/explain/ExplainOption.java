package dev.pgorm.query.explain;

import java.util.Collection;
import java.util.EnumSet;

/** What a plan tells beside what the server expects. */
public enum ExplainOption {
    /** Runs the statement and counts rows and time; what it writes is undone. */
    ANALYZE,
    /** How many blocks each node reads and writes. */
    BUFFERS,
    /** With {@link #ANALYZE}: measures no node, which costs time itself where clocks are slow. */
    WITHOUT_TIMING;

    /** What goes in front of a statement; says all that differs between versions where it is left out. */
    public static String sql(Collection<ExplainOption> options) {
        EnumSet<ExplainOption> asked = EnumSet.noneOf(ExplainOption.class);
        asked.addAll(options);
        StringBuilder sql = new StringBuilder("EXPLAIN (FORMAT JSON, BUFFERS ").append(asked.contains(BUFFERS));
        if (asked.contains(ANALYZE)) {
            sql.append(", ANALYZE true, TIMING ").append(!asked.contains(WITHOUT_TIMING));
        }
        return sql.append(") ").toString();
    }
}
