package dev.pgorm.hazard;

import java.util.Arrays;
import java.util.Optional;

/** PostgreSQL's table-level locks, weakest first (PostgreSQL's documentation, "Explicit Locking"). */
public enum LockMode {
    ACCESS_SHARE("ACCESS SHARE", "AccessShareLock", false, false),
    ROW_SHARE("ROW SHARE", "RowShareLock", false, false),
    ROW_EXCLUSIVE("ROW EXCLUSIVE", "RowExclusiveLock", false, false),
    SHARE_UPDATE_EXCLUSIVE("SHARE UPDATE EXCLUSIVE", "ShareUpdateExclusiveLock", false, false),
    SHARE("SHARE", "ShareLock", false, true),
    SHARE_ROW_EXCLUSIVE("SHARE ROW EXCLUSIVE", "ShareRowExclusiveLock", false, true),
    EXCLUSIVE("EXCLUSIVE", "ExclusiveLock", false, true),
    ACCESS_EXCLUSIVE("ACCESS EXCLUSIVE", "AccessExclusiveLock", true, true);

    private final String sql;
    private final String catalogName;
    private final boolean blocksReads;
    private final boolean blocksWrites;

    LockMode(String sql, String catalogName, boolean blocksReads, boolean blocksWrites) {
        this.sql = sql;
        this.catalogName = catalogName;
        this.blocksReads = blocksReads;
        this.blocksWrites = blocksWrites;
    }

    /** The lock's name in SQL. */
    public String sql() {
        return sql;
    }

    /** The lock's name in {@code pg_locks}. */
    public String catalogName() {
        return catalogName;
    }

    /** The lock of a name in {@code pg_locks}; empty where that is none of a table's. */
    public static Optional<LockMode> ofCatalogName(String name) {
        return Arrays.stream(values())
                .filter(each -> each.catalogName.equals(name))
                .findFirst();
    }

    /** Whether one session waits for this lock while another has that one. */
    public boolean conflictsWith(LockMode other) {
        return switch (this) {
            case ACCESS_SHARE -> other == ACCESS_EXCLUSIVE;
            case ROW_SHARE -> other == EXCLUSIVE || other == ACCESS_EXCLUSIVE;
            case ROW_EXCLUSIVE -> other.blocksWrites;
            case SHARE_UPDATE_EXCLUSIVE -> other.compareTo(SHARE_UPDATE_EXCLUSIVE) >= 0;
            case SHARE -> other.compareTo(ROW_EXCLUSIVE) >= 0 && other != SHARE;
            case SHARE_ROW_EXCLUSIVE -> other.compareTo(ROW_EXCLUSIVE) >= 0;
            case EXCLUSIVE -> other != ACCESS_SHARE;
            case ACCESS_EXCLUSIVE -> true;
        };
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
