package dev.pgorm.studio.journey;

import dev.pgorm.testkit.pg.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Somebody else's session, in the middle of a transaction. */
final class LockingSession implements AutoCloseable {

    private final Connection connection;

    private LockingSession(Connection connection) {
        this.connection = connection;
    }

    static LockingSession begin(TestDatabase database, String sql) throws SQLException {
        Connection connection = database.connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return new LockingSession(connection);
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
