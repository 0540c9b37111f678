package dev.pgorm.exec;

/** How much of other transactions one sees. */
public enum Isolation {
    /** What the server is set to, {@code READ COMMITTED} unless somebody changed it. */
    DEFAULT(""),
    READ_COMMITTED("ISOLATION LEVEL READ COMMITTED"),
    REPEATABLE_READ("ISOLATION LEVEL REPEATABLE READ"),
    SERIALIZABLE("ISOLATION LEVEL SERIALIZABLE");

    private final String sql;

    Isolation(String sql) {
        this.sql = sql;
    }

    /** The mode as {@code SET TRANSACTION} takes it; nothing for the default. */
    String sql() {
        return sql;
    }
}
