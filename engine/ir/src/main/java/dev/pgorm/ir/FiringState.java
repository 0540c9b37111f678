package dev.pgorm.ir;

/** When a trigger, an event trigger or a rule fires, by the session's {@code session_replication_role}. */
public enum FiringState {
    /** In ordinary sessions, not where replication writes: how it is made. */
    ORIGIN("ENABLE"),
    /** Never. */
    DISABLED("DISABLE"),
    /** Only where replication writes. */
    REPLICA("ENABLE REPLICA"),
    /** In every session. */
    ALWAYS("ENABLE ALWAYS");

    private final String sql;

    FiringState(String sql) {
        this.sql = sql;
    }

    /** The words of ALTER TABLE and ALTER EVENT TRIGGER. */
    public String sql() {
        return sql;
    }
}
