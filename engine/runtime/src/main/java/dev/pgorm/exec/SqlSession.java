package dev.pgorm.exec;

import dev.pgorm.ir.sql.SqlStatements;
import dev.pgorm.query.Executable;
import dev.pgorm.query.Sql;
import dev.pgorm.query.explain.ExplainOption;
import dev.pgorm.query.explain.Plan;
import dev.pgorm.query.load.ExplainExecution;
import dev.pgorm.query.load.Loader;
import dev.pgorm.query.load.PreparedSql;
import dev.pgorm.query.render.SqlText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * One connection that runs SQL text: several statements at a time, rows streamed, transactions as the text says. One thread
 * executes; any thread may cancel.
 */
public final class SqlSession implements AutoCloseable {

    /** Rows asked from the server at a time; bounds memory whatever the size of a result. */
    static final int FETCH_SIZE = 500;

    static final String CANCELLED = "57014";

    private final Connection connection;
    private volatile List<Setting> standing = List.of();
    private final AtomicReference<@Nullable Statement> running = new AtomicReference<>();

    /** The server may be idle between two fetches of rows: then nobody but us can stop. */
    private volatile boolean cancelled;

    /**
     * A session on a connection, which it owns from now on.
     *
     * @param readOnly whether the server refuses what writes
     * @throws SQLException where the connection is already broken
     */
    public SqlSession(Connection connection, boolean readOnly) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(true);
        if (readOnly) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET default_transaction_read_only = on");
            }
        }
    }

    /** Sets just these for each statement from now on: each runs in a transaction, and with its end the session is as it was. */
    public void setForStatements(List<Setting> settings) {
        standing = List.copyOf(settings);
    }

    /** Runs the statements of a text, in order, until one fails. */
    public ExecutionOutcome execute(String sql, SqlListener listener) {
        long started = System.nanoTime();
        int completed = 0;
        List<SqlStatements.Part> parts = SqlStatements.split(sql).parts();
        for (int i = 0; i < parts.size(); i++) {
            boolean copies = i + 1 < parts.size() && parts.get(i + 1) instanceof SqlStatements.CopyData;
            Optional<SqlFailure> failure = switch (parts.get(i)) {
                case SqlStatements.Statement statement
                when copies -> copy(statement, (SqlStatements.CopyData) parts.get(++i), listener);
                case SqlStatements.Statement statement -> run(statement, listener);
                case SqlStatements.MetaCommand command -> Optional.of(SqlFailures.metaCommand(command));
                case SqlStatements.CopyData data -> Optional.of(SqlFailures.strayData(data));
            };
            if (failure.isPresent()) {
                return new ExecutionOutcome(completed, since(started), failure);
            }
            completed++;
        }
        return new ExecutionOutcome(completed, since(started), Optional.empty());
    }

    /** Runs a statement of the query builder, or SQL with values; rows come as text, related rows as JSON. */
    public ExecutionOutcome execute(Executable query, SqlListener listener) {
        return execute(query, List.of(), listener);
    }

    /** The same with settings, which end with it. */
    public ExecutionOutcome execute(Executable query, List<Setting> settings, SqlListener listener) {
        return switch (query) {
            case dev.pgorm.query.Statement statement -> execute(statement, settings, listener);
            case Sql<?> sql -> execute(sql, settings, listener);
        };
    }

    private ExecutionOutcome execute(Sql<?> sql, List<Setting> settings, SqlListener listener) {
        long started = System.nanoTime();
        Optional<SqlFailure> failure = run(
                shown(sql),
                settings,
                listener,
                () -> PreparedSql.of(connection, sql.sql()),
                statement -> ((PreparedStatement) statement).execute(),
                e -> SqlFailures.of(e, sql, 0));
        return new ExecutionOutcome(failure.isPresent() ? 0 : 1, since(started), failure);
    }

    private ExecutionOutcome execute(dev.pgorm.query.Statement query, List<Setting> settings, SqlListener listener) {
        long started = System.nanoTime();
        QueryExecution execution = new QueryExecution(connection, running(), listener);
        SqlStatements.Statement shown = shown(query);
        return inTransaction(settings, e -> SqlFailures.of(e, shown), started, () -> {
            String tag = execution.run(query, FETCH_SIZE);
            listener.completed(new StatementCompletion(tag, execution.rows(), since(started)));
        });
    }

    /** Asks the server how it runs a statement of the query builder, or SQL with values. What it does when it runs is undone. */
    public ExecutionOutcome explain(
            Executable query, List<Setting> settings, Collection<ExplainOption> options, SqlListener listener) {
        int before = ExplainOption.sql(options).length();
        Failing failing =
                query instanceof Sql<?> sql ? e -> SqlFailures.of(e, sql, before) : failing(shown(query), before);
        return explained(settings, failing, listener, execution -> execution.of(query.sql(), options));
    }

    /** Asks the server how it runs one statement of SQL. What it does when it runs is undone. */
    public ExecutionOutcome explain(String sql, Collection<ExplainOption> options, SqlListener listener) {
        List<SqlStatements.Part> parts = SqlStatements.split(sql).parts();
        if (parts.size() != 1 || !(parts.get(0) instanceof SqlStatements.Statement only)) {
            return refused("a plan is one of one statement, and there are " + parts.size(), sql);
        }
        if (only.beginsWith("explain")) {
            return refused("the statement says EXPLAIN itself", sql);
        }
        return explained(
                List.of(),
                failing(only, ExplainOption.sql(options).length()),
                listener,
                execution -> execution.of(only.sql(), options));
    }

    private interface Explaining {
        String on(ExplainExecution execution) throws SQLException;
    }

    private ExecutionOutcome explained(
            List<Setting> settings, Failing failing, SqlListener listener, Explaining explaining) {
        long started = System.nanoTime();
        return inTransaction(settings, failing, started, () -> {
            listener.plan(Plan.of(explaining.on(new ExplainExecution(connection, this::starts))));
            listener.completed(new StatementCompletion("EXPLAIN", OptionalLong.empty(), since(started)));
        });
    }

    private static ExecutionOutcome refused(String message, String sql) {
        return new ExecutionOutcome(0, Duration.ZERO, Optional.of(SqlFailures.refused(message, sql)));
    }

    private interface Work {
        void run() throws SQLException;
    }

    /** Tells what the server refused. */
    private interface Failing {
        SqlFailure of(SQLException exception);
    }

    /** With so many characters sent in front of the statement. */
    private static Failing failing(SqlStatements.Statement statement, int before) {
        return e -> SqlFailures.of(e, statement, sent -> sent - before);
    }

    private static SqlStatements.Statement shown(Executable query) {
        return (SqlStatements.Statement)
                SqlStatements.split(query.sql().text()).parts().get(0);
    }

    /** Does work in the transaction that there is, or in one of its own. */
    private ExecutionOutcome inTransaction(List<Setting> settings, Failing failing, long started, Work work) {
        OwnTransaction transaction = transaction(settings);
        try {
            transaction.begin();
            cancelled = false;
            work.run();
            transaction.end();
            return new ExecutionOutcome(1, since(started), Optional.empty());
        } catch (SQLException e) {
            return new ExecutionOutcome(0, since(started), Optional.of(transaction.failed(failing.of(e))));
        } finally {
            running.set(null);
        }
    }

    /** What a statement runs in: what stands for all statements is set before what is set for it. */
    private OwnTransaction transaction(List<Setting> settings) {
        return new OwnTransaction(
                connection, Stream.concat(standing.stream(), settings.stream()).toList());
    }

    private Loader.Listener running() {
        return new Loader.Listener() {
            @Override
            public void running(PreparedStatement statement, SqlText sql) throws SQLException {
                starts(statement);
            }
        };
    }

    private void starts(Statement statement) throws SQLException {
        if (cancelled) {
            throw new SQLException("canceling statement due to user request", CANCELLED);
        }
        running.set(statement);
    }

    /** Asks the server to stop what runs at the moment; does nothing where nothing runs. */
    public void cancel() {
        cancelled = true;
        Statement statement = running.get();
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                // the statement has just ended, or the connection is gone: there is nothing left to stop
                running.compareAndSet(statement, null);
            }
        }
    }

    /** Whether the session is inside a transaction block. */
    public TransactionState transactionState() {
        return OwnTransaction.state(connection);
    }

    /** Whether the connection still stands. */
    public boolean isOpen() {
        try {
            return !connection.isClosed();
        } catch (SQLException e) {
            return false;
        }
    }

    /**
     * {@code COPY … FROM STDIN} with the rows of a stream.
     *
     * @return how many rows
     */
    public long copyIn(String copyStatement, InputStream rows) throws SQLException, IOException {
        return copied(copies -> copies.copyIn(copyStatement, rows));
    }

    /**
     * {@code COPY … TO STDOUT} into a stream.
     *
     * @return how many rows
     */
    public long copyOut(String copyStatement, OutputStream rows) throws SQLException, IOException {
        return copied(copies -> copies.copyOut(copyStatement, rows));
    }

    private interface Copying {
        long by(CopyManager copies) throws SQLException, IOException;
    }

    private long copied(Copying copying) throws SQLException, IOException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        if (standing.isEmpty()) {
            return copying.by(copies);
        }
        OwnTransaction transaction = transaction(List.of());
        boolean whole = false;
        try {
            transaction.begin();
            long rows = copying.by(copies);
            transaction.end();
            whole = true;
            return rows;
        } finally {
            if (!whole) {
                transaction.fail();
            }
        }
    }

    /** The process id of the server's backend, as {@code pg_stat_activity} shows it. */
    public int backendPid() throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }

    @Override
    public void close() {
        try {
            if (transactionState() != TransactionState.IDLE) {
                connection.setAutoCommit(false);
                connection.rollback();
                connection.setAutoCommit(true);
            }
            connection.close();
        } catch (SQLException e) {
            abandon();
        }
    }

    private void abandon() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            // a connection that can be neither closed nor aborted is already gone
            running.set(null);
        }
    }

    private Optional<SqlFailure> copy(SqlStatements.Statement sql, SqlStatements.CopyData data, SqlListener listener) {
        long started = System.nanoTime();
        try {
            long rows = copyIn(sql.sql(), new ByteArrayInputStream(data.data().getBytes(StandardCharsets.UTF_8)));
            listener.completed(new StatementCompletion("COPY " + rows, OptionalLong.of(rows), since(started)));
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(SqlFailures.of(e, sql));
        } catch (IOException e) {
            throw new UncheckedIOException("an array in memory cannot be read", e);
        }
    }

    private Optional<SqlFailure> run(SqlStatements.Statement sql, SqlListener listener) {
        return run(
                sql,
                List.of(),
                listener,
                this::plain,
                statement -> statement.execute(sql.sql()),
                e -> SqlFailures.of(e, sql));
    }

    private Statement plain() throws SQLException {
        Statement statement = connection.createStatement();
        statement.setEscapeProcessing(false);
        return statement;
    }

    private interface Opening {
        Statement open() throws SQLException;
    }

    private interface Executing {
        boolean on(Statement statement) throws SQLException;
    }

    /**
     * Runs a statement, in a transaction of its own where it reads and there is none.
     *
     * @param sql what it says, by which the transaction and the command's tag are chosen
     */
    private Optional<SqlFailure> run(
            SqlStatements.Statement sql,
            List<Setting> settings,
            SqlListener listener,
            Opening opening,
            Executing executing,
            Failing failing) {
        long started = System.nanoTime();
        OwnTransaction transaction = transaction(settings);
        try {
            transaction.beginFor(sql);
            try (Statement statement = opening.open()) {
                statement.setFetchSize(FETCH_SIZE);
                cancelled = false;
                running.set(statement);
                Results results = new Results(listener, () -> cancelled);
                OptionalLong rows = results.of(statement, executing.on(statement));
                results.notices(statement);
                transaction.end();
                listener.completed(new StatementCompletion(CommandTag.of(sql.words(), rows), rows, since(started)));
            }
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(transaction.failed(failing.of(e)));
        } finally {
            running.set(null);
        }
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
