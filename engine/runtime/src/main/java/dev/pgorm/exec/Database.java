package dev.pgorm.exec;

import dev.pgorm.exec.error.TransactionConflict;
import dev.pgorm.pool.ConnectionPool;
import dev.pgorm.pool.ConnectionSettings;
import dev.pgorm.pool.Connections;
import dev.pgorm.query.Copy;
import dev.pgorm.query.Insert;
import dev.pgorm.query.NestedWrite;
import dev.pgorm.query.Select;
import dev.pgorm.query.Sql;
import dev.pgorm.query.Statement;
import dev.pgorm.query.Write;
import dev.pgorm.query.explain.ExplainOption;
import dev.pgorm.query.explain.Plan;
import dev.pgorm.query.load.Loader;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A database that statements run in: {@code db.from(user).where(…).fetch()}. It holds no connection; each statement, stream or transaction
 * has one from the source while it lasts, and gives it back whatever happens. For any number of threads.
 */
public final class Database implements Operations {

    private final ConnectionSource source;
    private final ConnectionSource replica;
    private final TransactionOptions options;
    private final Cancellation cancellation;
    private final Surroundings surroundings;
    private final RepetitionGuard guard;

    private Database(
            ConnectionSource source,
            ConnectionSource replica,
            TransactionOptions options,
            Cancellation cancellation,
            Surroundings surroundings,
            RepetitionGuard guard) {
        this.source = source;
        this.replica = replica;
        this.options = options;
        this.cancellation = cancellation;
        this.surroundings = surroundings;
        this.guard = guard;
    }

    /** A database with connections from anywhere. */
    public static Database of(ConnectionSource source) {
        return new Database(
                source,
                source,
                TransactionOptions.defaults(),
                Cancellation.impossible(),
                Surroundings.system(),
                RepetitionGuard.off());
    }

    /** A database with connections of a data source. */
    public static Database of(DataSource source) {
        return of(source::getConnection);
    }

    /** A database with connections of a pool, which whoever made it closes. */
    public static Database of(ConnectionPool pool) {
        return of(pool::connection);
    }

    /** A database with a new connection each time: for short programs. */
    public static Database of(ConnectionSettings settings) {
        return of(() -> Connections.open(settings));
    }

    /** The same with the world as somebody else says it is: for tests. */
    public Database in(Surroundings other) {
        return new Database(source, replica, options, cancellation, other, guard);
    }

    /** The same, with connections to a copy for what only reads; see {@link #readOnly()}. */
    public Database withReplica(ConnectionSource copy) {
        return new Database(source, copy, options, cancellation, surroundings, guard);
    }

    /** The same, with other transactions; statements alone run in one of their own. */
    public Database with(TransactionOptions other) {
        return new Database(source, replica, other, cancellation, surroundings, guard);
    }

    /** The same, where settings have values that policies read: {@code db.with(new Setting("app.user_id", "1"))}. */
    public Database with(Setting... settings) {
        return with(options.with(settings));
    }

    /** The same, with work that is done again when another transaction gets in its way. */
    public Database with(Retry retry) {
        return with(options.with(retry));
    }

    /** The same, with transactions of an isolation. */
    public Database with(Isolation isolation) {
        return with(options.with(isolation));
    }

    /** The same, where the server refuses to write; it reads from the replica where there is one. */
    public Database readOnly() {
        return with(options.with(Access.READ_ONLY));
    }

    /** The same, with statements that end after a time. */
    public Database withStatementTimeout(Duration time) {
        return with(options.withStatementTimeout(time));
    }

    /** The same, where somebody can stop what runs. */
    public Database cancelledBy(Cancellation by) {
        return new Database(source, replica, options, by, surroundings, guard);
    }

    /**
     * The same, which tells of queries that run again and again in one transaction, with other values each time, as one for each row of another query
     * does. It is for tests and development: each query is counted. Without it nothing is.
     *
     * @param most how often a query may run in a transaction
     * @param listener hears of a query once in a transaction, before it runs once more; what it throws fails the query
     * @throws IllegalArgumentException where a query may not even run once
     */
    public Database withRepetitionGuard(int most, Consumer<RepeatedQuery> listener) {
        return new Database(source, replica, options, cancellation, surroundings, new RepetitionGuard(most, listener));
    }

    @Override
    public <R> List<R> fetch(Select<R> select) {
        return alone(runner -> runner.fetch(select));
    }

    @Override
    public <R> List<R> fetch(Write<R> write) {
        return needsTransaction(write)
                ? transaction(transaction -> transaction.fetch(write))
                : alone(runner -> runner.fetch(write));
    }

    @Override
    public long execute(Write<?> write) {
        return needsTransaction(write)
                ? transaction(transaction -> transaction.execute(write))
                : alone(runner -> runner.execute(write));
    }

    @Override
    public <R> List<R> fetch(Sql<R> sql) {
        return alone(runner -> runner.fetch(sql));
    }

    @Override
    public long execute(Sql<?> sql) {
        return alone(runner -> runner.execute(sql));
    }

    /** The rows as the server gives them, in a transaction of their own, which ends with the last row or when the stream is closed. */
    @Override
    public <R> Stream<R> stream(Sql<R> sql) {
        return streamed((transaction, end) -> transaction.open(sql, end));
    }

    @Override
    public long copy(Copy<?> copy) {
        return alone(runner -> runner.copy(copy));
    }

    @Override
    public List<Long> executeAll(List<? extends Write<?>> writes) {
        return transaction(transaction -> transaction.executeAll(writes));
    }

    @Override
    public Plan explain(Statement statement, Collection<ExplainOption> explained) {
        return transaction(transaction -> transaction.explain(statement, explained));
    }

    /** The rows as the server gives them, in a transaction of their own, which ends with the last row or when the stream is closed. */
    @Override
    public <R> Stream<R> stream(Select<R> select) {
        return streamed((transaction, end) -> transaction.open(select, end));
    }

    private interface Opening<R> {
        RowStream<R> in(Transaction transaction, RowStream.End end);
    }

    private <R> Stream<R> streamed(Opening<R> opening) {
        Lease lease = lease();
        try {
            lease.begin(options);
            Transaction transaction = new Transaction(lease.connection(), runner(lease));
            return opening.in(transaction, failed -> end(lease, failed)).stream();
        } catch (Throwable failure) {
            lease.rollback(failure);
            lease.close();
            throw failure;
        }
    }

    @Override
    public <T, X extends Exception> T transaction(TransactionWork<T, X> work) throws X {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (TransactionConflict conflict) {
                if (attempt >= options.retry().attempts()) {
                    throw conflict;
                }
                pause(attempt, conflict);
            }
        }
    }

    private <T, X extends Exception> T once(TransactionWork<T, X> work) throws X {
        try (Lease lease = lease()) {
            T result;
            try {
                lease.begin(options);
                StatementRunner runner = runner(lease);
                Transaction transaction = new Transaction(lease.connection(), runner);
                try {
                    result = work.run(transaction);
                } finally {
                    transaction.end();
                }
                runner.requireWhole();
                lease.commit();
            } catch (Throwable failure) {
                lease.rollback(failure);
                throw failure;
            }
            return result;
        }
    }

    /** A statement alone needs no transaction, unless something is set that lasts as long as one. */
    private <T> T alone(Function<StatementRunner, T> work) {
        if (!options.areDefaults()) {
            return transaction(transaction -> work.apply(transaction.runner()));
        }
        try (Lease lease = lease()) {
            return work.apply(runner(lease));
        }
    }

    private static boolean needsTransaction(Write<?> write) {
        return write instanceof NestedWrite<?>
                || (write instanceof Insert<?> insert
                        && insert.isOfManyRows()
                        && Loader.needsTransaction(insert.command()));
    }

    private Lease lease() {
        return Lease.of(
                switch (options.access()) {
                    case READ_WRITE -> source;
                    case READ_ONLY -> replica;
                });
    }

    private StatementRunner runner(Lease lease) {
        return new StatementRunner(
                lease.connection(), cancellation, options.statementTimeout(), surroundings.nanoseconds(), guard);
    }

    /** Rows that were read to their end, or are not wanted, leave nothing to undo; a failure does. */
    private static void end(Lease lease, boolean failed) {
        try (lease) {
            if (failed) {
                lease.discard();
            } else {
                lease.commit();
            }
        }
    }

    private void pause(int attempt, TransactionConflict conflict) {
        try {
            surroundings.pause().of(options.retry().pause(attempt, surroundings.random()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            conflict.addSuppressed(e);
            throw conflict;
        }
    }
}
