package dev.pgorm.exec;

import dev.pgorm.exec.error.DatabaseErrors;
import dev.pgorm.exec.error.Situation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A connection while somebody uses it. Whatever happens, it goes back clean, or it is gone for good. */
final class Lease implements AutoCloseable {

    private final Connection connection;

    private Lease(Connection connection) {
        this.connection = connection;
    }

    static Lease of(ConnectionSource source) {
        try {
            Connection connection = source.connection();
            alone(connection);
            return new Lease(connection);
        } catch (SQLException e) {
            throw DatabaseErrors.ofConnecting(e);
        }
    }

    Connection connection() {
        return connection;
    }

    /** Begins a transaction. All that is set lasts as long as it does: another one may have the server's session next. */
    void begin(TransactionOptions options) {
        try {
            connection.setAutoCommit(false);
            String modes = modes(options);
            if (!modes.isEmpty()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SET TRANSACTION " + modes);
                }
            }
            List<Setting> settings = options.allSettings();
            if (!settings.isEmpty()) {
                Setting.setIn(connection, settings);
            }
        } catch (SQLException e) {
            throw DatabaseErrors.of(e, Situation.unknown());
        }
    }

    void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw DatabaseErrors.ofCommit(e, Situation.unknown());
        }
    }

    /** Undoes what was done because of a failure, which is what the caller hears. */
    void rollback(Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(DatabaseErrors.of(e, Situation.unknown()));
            abandon();
        }
    }

    /** Undoes what was done by reading rows that nobody wants any more, or that could not be read. */
    void discard() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            abandon();
        }
    }

    /** Gives the connection back; one that cannot be given back as it was is ended. What was done with it stays as it is. */
    @Override
    public void close() {
        try {
            if (!connection.isClosed()) {
                alone(connection);
            }
            connection.close();
        } catch (SQLException e) {
            abandon();
        }
    }

    /** Statements of it are transactions of their own. It is not said again: a pool would look after what was set. */
    private static void alone(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.setAutoCommit(true);
        }
    }

    private void abandon() {
        try {
            connection.abort(Runnable::run);
            connection.close();
        } catch (SQLException e) {
            // there is no further way to end a connection; the server ends its side when the socket is gone
            return;
        }
    }

    private static String modes(TransactionOptions options) {
        String access = switch (options.access()) {
            case READ_WRITE -> "";
            case READ_ONLY -> "READ ONLY";
        };
        return Stream.of(options.isolation().sql(), access)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
