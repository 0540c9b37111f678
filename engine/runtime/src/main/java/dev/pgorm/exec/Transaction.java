package dev.pgorm.exec;

import dev.pgorm.exec.error.DatabaseErrors;
import dev.pgorm.exec.error.Situation;
import dev.pgorm.query.Copy;
import dev.pgorm.query.Select;
import dev.pgorm.query.Sql;
import dev.pgorm.query.Statement;
import dev.pgorm.query.Write;
import dev.pgorm.query.explain.ExplainOption;
import dev.pgorm.query.explain.Plan;
import dev.pgorm.query.load.RowCursor;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A transaction while it runs: what is done in it is kept together or not at all. For one thread. */
public final class Transaction implements Operations {

    /** Rows asked from the server at a time. */
    static final int FETCH_SIZE = 500;

    private final Connection connection;
    private final StatementRunner runner;
    private final List<RowStream<?>> streams = new ArrayList<>();
    private boolean ended;

    Transaction(Connection connection, StatementRunner runner) {
        this.connection = connection;
        this.runner = runner;
    }

    @Override
    public <R> List<R> fetch(Select<R> select) {
        return running().fetch(select);
    }

    /** The rows as they come; the stream ends with the transaction at the latest. */
    @Override
    public <R> Stream<R> stream(Select<R> select) {
        return open(select, failed -> {}).stream();
    }

    @Override
    public <R> List<R> fetch(Write<R> write) {
        return running().fetch(write);
    }

    @Override
    public long execute(Write<?> write) {
        return running().execute(write);
    }

    @Override
    public <R> List<R> fetch(Sql<R> sql) {
        return running().fetch(sql);
    }

    @Override
    public long execute(Sql<?> sql) {
        return running().execute(sql);
    }

    /** The rows as they come; the stream ends with the transaction at the latest. */
    @Override
    public <R> Stream<R> stream(Sql<R> sql) {
        return open(sql, failed -> {}).stream();
    }

    @Override
    public long copy(Copy<?> copy) {
        return running().copy(copy);
    }

    @Override
    public List<Long> executeAll(List<? extends Write<?>> writes) {
        return writes.isEmpty() ? List.of() : running().executeAll(writes);
    }

    @Override
    public Plan explain(Statement statement, Collection<ExplainOption> options) {
        return running().explain(statement, options);
    }

    @Override
    public <T, X extends Exception> T transaction(TransactionWork<T, X> work) throws X {
        running();
        Savepoint savepoint = savepoint();
        Transaction part = new Transaction(connection, runner);
        T result;
        try {
            result = work.run(part);
            part.end();
            runner.requireWhole();
        } catch (Throwable failure) {
            part.end();
            undo(savepoint, failure);
            throw failure;
        }
        release(savepoint);
        return result;
    }

    /** A stream of rows that says when it has ended. */
    <R> RowStream<R> open(Select<R> select, RowStream.End end) {
        return open(running().open(select, FETCH_SIZE), end);
    }

    /** A stream of rows of SQL that says when it has ended. */
    <R> RowStream<R> open(Sql<R> sql, RowStream.End end) {
        return open(running().open(sql, FETCH_SIZE), end);
    }

    private <R> RowStream<R> open(RowCursor<R> cursor, RowStream.End end) {
        RowStream<R> rows = new RowStream<>(cursor, runner, end);
        streams.add(rows);
        return rows;
    }

    /** Nothing more runs in it, and its streams are closed. */
    void end() {
        ended = true;
        streams.forEach(RowStream::close);
        streams.clear();
    }

    /** What runs its statements. */
    StatementRunner runner() {
        return runner;
    }

    private StatementRunner running() {
        if (ended) {
            throw new IllegalStateException("the transaction has ended: its work uses it, and nobody else");
        }
        return runner;
    }

    private Savepoint savepoint() {
        try {
            return connection.setSavepoint();
        } catch (SQLException e) {
            throw DatabaseErrors.of(e, Situation.unknown());
        }
    }

    private void release(Savepoint savepoint) {
        try {
            connection.releaseSavepoint(savepoint);
        } catch (SQLException e) {
            throw DatabaseErrors.of(e, Situation.unknown());
        }
    }

    /** What went wrong first is what the caller hears; where the connection is gone, there is nothing to undo. */
    private void undo(Savepoint savepoint, Throwable failure) {
        try {
            connection.rollback(savepoint);
            runner.recovered();
        } catch (SQLException e) {
            failure.addSuppressed(DatabaseErrors.of(e, Situation.unknown()));
        }
    }
}
