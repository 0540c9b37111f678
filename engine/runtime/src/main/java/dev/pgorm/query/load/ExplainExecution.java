package dev.pgorm.query.load;

import dev.pgorm.query.explain.ExplainOption;
import dev.pgorm.query.render.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Asks the server how it runs a statement. Whatever the statement does when it runs is undone, and the transaction around it goes on, also
 * where the statement fails.
 */
public final class ExplainExecution {

    private final Connection connection;
    private final Running running;

    /** Hears which statement is about to run. */
    @FunctionalInterface
    public interface Running {
        void starts(Statement statement) throws SQLException;
    }

    /**
     * For a connection that is in a transaction.
     *
     * @throws IllegalStateException where it is in none, since nothing could be undone then
     */
    public ExplainExecution(Connection connection, Running running) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("a statement is explained in a transaction, which undoes what it writes");
        }
        this.connection = connection;
        this.running = running;
    }

    /** What {@code EXPLAIN (FORMAT JSON)} gives for a statement of the builder. */
    public String of(SqlText sql, Collection<ExplainOption> options) throws SQLException {
        List<String> pieces = new ArrayList<>(sql.pieces());
        pieces.set(0, ExplainOption.sql(options) + pieces.get(0));
        return undone(() -> {
            try (PreparedStatement statement = Binder.prepare(connection, new SqlText(pieces, sql.parameters()))) {
                running.starts(statement);
                try (ResultSet result = statement.executeQuery()) {
                    return only(result);
                }
            }
        });
    }

    /** The same for one statement of SQL, which has no values beside it. */
    public String of(String sql, Collection<ExplainOption> options) throws SQLException {
        return undone(() -> {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                running.starts(statement);
                try (ResultSet result = statement.executeQuery(ExplainOption.sql(options) + sql)) {
                    return only(result);
                }
            }
        });
    }

    @FunctionalInterface
    private interface Asking {
        String ask() throws SQLException;
    }

    private String undone(Asking asking) throws SQLException {
        Savepoint before = connection.setSavepoint();
        String plan;
        try {
            plan = asking.ask();
        } catch (SQLException | RuntimeException e) {
            undo(before, e);
            throw e;
        }
        connection.rollback(before);
        connection.releaseSavepoint(before);
        return plan;
    }

    private void undo(Savepoint before, Exception failure) {
        try {
            connection.rollback(before);
        } catch (SQLException e) {
            failure.addSuppressed(e); // the connection is gone, and with it what was written
        }
    }

    private static String only(ResultSet result) throws SQLException {
        if (!result.next()) {
            throw new SQLException("EXPLAIN gave no plan");
        }
        return result.getString(1);
    }
}
