package dev.pgorm.hazard;

/** PostgreSQL's table-level locks, weakest first (PostgreSQL's documentation, "Explicit Locking"). */
public enum LockMode {
    ACCESS_SHARE("ACCESS SHARE", false, false),
    ROW_SHARE("ROW SHARE", false, false),
    ROW_EXCLUSIVE("ROW EXCLUSIVE", false, false),
    SHARE_UPDATE_EXCLUSIVE("SHARE UPDATE EXCLUSIVE", false, false),
    SHARE("SHARE", false, true),
    SHARE_ROW_EXCLUSIVE("SHARE ROW EXCLUSIVE", false, true),
    EXCLUSIVE("EXCLUSIVE", false, true),
    ACCESS_EXCLUSIVE("ACCESS EXCLUSIVE", true, true);

    private final String sql;
    private final boolean blocksReads;
    private final boolean blocksWrites;

    LockMode(String sql, boolean blocksReads, boolean blocksWrites) {
        this.sql = sql;
        this.blocksReads = blocksReads;
        this.blocksWrites = blocksWrites;
    }

    /** The lock's name in SQL. */
    public String sql() {
        return sql;
    }

    /** Whether a SELECT waits for it. */
    public boolean blocksReads() {
        return blocksReads;
    }

    /** Whether an INSERT, UPDATE or DELETE waits for it. */
    public boolean blocksWrites() {
        return blocksWrites;
    }
}
