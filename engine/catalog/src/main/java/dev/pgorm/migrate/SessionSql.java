package dev.pgorm.migrate;

import dev.pgorm.ir.sql.SqlWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/** What every run says to its session beside its own statements. */
final class SessionSql {

    private SessionSql() {}

    /** Runs SQL as it stands: braces are not the driver's. */
    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /**
     * Says how long statements may wait and run.
     *
     * @param local for the transaction only, else for the session
     * @param lock zero = as long as it takes
     * @param statement empty = as the server says
     */
    static void timeouts(Connection connection, boolean local, Duration lock, Optional<Duration> statement)
            throws SQLException {
        set(connection, local, "lock_timeout", lock);
        if (statement.isPresent()) {
            set(connection, local, "statement_timeout", statement.get());
        }
    }

    private static void set(Connection connection, boolean local, String setting, Duration value) throws SQLException {
        execute(
                connection,
                new SqlWriter()
                        .sql(local ? "SET LOCAL " : "SET ")
                        .sql(setting)
                        .sql(" = ")
                        .literal(value.toMillis())
                        .toString());
    }
}
