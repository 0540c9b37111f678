package dev.pgorm.exec;

import dev.pgorm.ir.sql.SqlStatements;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.core.BaseConnection;

/**
 * The transaction in which a session runs one statement: the one that is open, or one of its own where the statement needs one. What is
 * set for the statement ends with it in either case.
 */
final class OwnTransaction {

    /** What begins and ends transactions itself, so that nothing can be set for it. */
    private static final Set<String> CONTROL = Set.of(
            "abort", "begin", "commit", "end", "prepare transaction", "release", "rollback", "savepoint", "start");

    private final Connection connection;
    private final List<Setting> settings;
    private final List<Setting> earlier = new ArrayList<>();
    private boolean own;

    OwnTransaction(Connection connection, List<Setting> settings) {
        this.connection = connection;
        this.settings = settings;
    }

    /** Whether a connection is inside a transaction block. */
    static TransactionState state(Connection connection) {
        try {
            return switch (connection.unwrap(BaseConnection.class).getTransactionState()) {
                case IDLE -> TransactionState.IDLE;
                case OPEN -> TransactionState.OPEN;
                case FAILED -> TransactionState.FAILED;
            };
        } catch (SQLException e) {
            return TransactionState.IDLE;
        }
    }

    /** Begins one where there is none. */
    void begin() throws SQLException {
        begin(true, !settings.isEmpty());
    }

    /** The same only for what needs one: a cursor lives in a transaction, and so does what is set. */
    void beginFor(SqlStatements.Statement sql) throws SQLException {
        boolean set = !settings.isEmpty() && !controls(sql);
        begin(set || reads(sql), set);
    }

    private void begin(boolean needed, boolean set) throws SQLException {
        TransactionState before = state(connection);
        boolean inside = before != TransactionState.IDLE;
        connection.setAutoCommit(!inside && !needed);
        own = !inside && needed;
        if (set && before != TransactionState.FAILED) {
            if (inside) {
                earlier.addAll(current());
            }
            set(settings);
        }
    }

    /** Ends what was begun; what there was before goes on as it was. */
    void end() throws SQLException {
        if (!earlier.isEmpty()) {
            set(earlier);
        }
        end(true);
    }

    /** Undoes what was begun, because of a failure, of which it may be the reason. */
    SqlFailure failed(SqlFailure failure) {
        boolean begun = own && !settings.isEmpty();
        fail();
        return begun ? SqlFailures.withSettings(failure) : failure;
    }

    /** Undoes what was begun. In a transaction that goes on, all that is left is to end it, settings included. */
    void fail() {
        try {
            end(false);
        } catch (SQLException e) {
            abandon();
        }
    }

    private void end(boolean commit) throws SQLException {
        if (own && commit) {
            connection.commit();
        } else if (own) {
            connection.rollback();
        }
        if (state(connection) == TransactionState.IDLE) {
            connection.setAutoCommit(true);
        }
    }

    private void abandon() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            // a connection that can be neither used nor aborted is already gone
            own = false;
        }
    }

    private List<Setting> current() throws SQLException {
        String calls = settings.stream().map(each -> "current_setting(?, true)").collect(Collectors.joining(", "));
        try (PreparedStatement statement = connection.prepareStatement("SELECT " + calls)) {
            for (int i = 0; i < settings.size(); i++) {
                statement.setString(i + 1, settings.get(i).name());
            }
            List<Setting> current = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                for (int i = 0; i < settings.size(); i++) {
                    current.add(Setting.of(settings.get(i).name(), row.getString(i + 1)));
                }
            }
            return current;
        }
    }

    private void set(List<Setting> all) throws SQLException {
        Setting.setIn(connection, all);
    }

    private static boolean controls(SqlStatements.Statement sql) {
        return CONTROL.stream().anyMatch(each -> sql.beginsWith(each.split(" ")));
    }

    private static boolean reads(SqlStatements.Statement sql) {
        return sql.beginsWith("select")
                || sql.beginsWith("with")
                || sql.beginsWith("table")
                || sql.beginsWith("values");
    }
}
