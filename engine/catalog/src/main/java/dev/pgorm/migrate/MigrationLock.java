package dev.pgorm.migrate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The lock that keeps two migrations of one database apart: session-level, on a session of its own that is never in a
 * transaction, for an open transaction would make CREATE INDEX CONCURRENTLY wait for ever.
 */
final class MigrationLock {

    private static final long POLL_MILLISECONDS = 200;

    private final Connection connection;
    private final Purpose purpose;

    private MigrationLock(Connection connection, Purpose purpose) {
        this.connection = connection;
        this.purpose = purpose;
    }

    /** What a lock keeps others from. */
    enum Purpose {
        /** From migrating; held on a session that does nothing else. */
        MIGRATING("dev.pgorm.migration"),
        /** From going on while the statement of a run that was killed still works; held on the session that works. */
        WORKING("dev.pgorm.migration.work");

        private final String name;

        Purpose(String name) {
            this.name = name;
        }

        private String key() {
            return "hashtextextended('" + name + "', 0)";
        }
    }

    /** Hears whom a lock waits for. */
    interface Waiting {
        void waiting(String reason);
    }

    /** Takes the lock; waits as long as the options say and tells the listener whom for. Empty where it was not to be had. */
    static Optional<MigrationLock> take(
            Connection connection, Purpose purpose, ApplyOptions options, Waiting listener, Stop stop)
            throws SQLException {
        connection.setAutoCommit(true);
        long until = System.nanoTime() + options.migrationLockTimeout().toNanos();
        boolean told = false;
        while (!tryLock(connection, purpose)) {
            if (System.nanoTime() > until || stop.isRequested()) {
                return Optional.empty();
            }
            if (!told) {
                listener.waiting("another migration of this database is running (" + holder(connection, purpose) + ")");
                told = true;
            }
            stop.pause(POLL_MILLISECONDS);
        }
        return Optional.of(new MigrationLock(connection, purpose));
    }

    /** Who holds the lock, as far as the server tells. */
    static String holder(Connection connection, Purpose purpose) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("""
                        SELECT format('pid %%s, %%s', a.pid, coalesce(nullif(a.application_name, ''), a.usename::text, 'unknown'))
                        FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
                        WHERE l.locktype = 'advisory' AND l.granted
                            AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
                            AND (l.classid::bigint << 32 | l.objid::bigint) = %s
                        """.formatted(purpose.key()))) {
            return result.next() ? result.getString(1) : "it has just ended";
        }
    }

    private static boolean tryLock(Connection connection, Purpose purpose) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT pg_try_advisory_lock(" + purpose.key() + ")")) {
            return result.next() && result.getBoolean(1);
        }
    }

    /** Gives the lock back; its session may live on in a pool. */
    void release() throws SQLException {
        if (connection.isClosed()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock(" + purpose.key() + ")");
        }
    }
}
