package dev.pgorm.exec;

import dev.pgorm.exec.error.DatabaseErrors;
import dev.pgorm.exec.error.Situation;
import dev.pgorm.query.Copy;
import dev.pgorm.query.Delete;
import dev.pgorm.query.Relation;
import dev.pgorm.query.Select;
import dev.pgorm.query.Sql;
import dev.pgorm.query.Statement;
import dev.pgorm.query.Table;
import dev.pgorm.query.Write;
import dev.pgorm.query.explain.ExplainOption;
import dev.pgorm.query.explain.Plan;
import dev.pgorm.query.load.Cells;
import dev.pgorm.query.load.CopyExecution;
import dev.pgorm.query.load.ExplainExecution;
import dev.pgorm.query.load.Loader;
import dev.pgorm.query.load.RowCursor;
import dev.pgorm.query.model.Command;
import dev.pgorm.query.render.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.postgresql.PGConnection;

/** Runs statements on a connection for one thread, and says in our own errors what went wrong. */
final class StatementRunner {

    private final Connection connection;
    private final Loader loader;
    private final Cancellation cancellation;
    private final Optional<Duration> timeout;
    private final LongSupplier nanoseconds;
    private final RepetitionGuard.Count repetitions;
    private boolean counted;
    private long started;
    private boolean failed;

    StatementRunner(
            Connection connection,
            Cancellation cancellation,
            Optional<Duration> timeout,
            LongSupplier nanoseconds,
            RepetitionGuard guard) {
        this.connection = connection;
        this.cancellation = cancellation;
        this.timeout = timeout;
        this.nanoseconds = nanoseconds;
        this.repetitions = guard.count();
        this.loader = new Loader(connection, Cells.typed(), new Loader.Listener() {
            @Override
            public void running(PreparedStatement statement, SqlText sql) throws SQLException {
                if (counted) {
                    repetitions.runs(sql);
                }
                started = nanoseconds.getAsLong();
                cancellation.starts(StatementRunner.this, statement::cancel);
            }
        });
    }

    /** What may fail as JDBC does. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws SQLException;
    }

    <R> List<R> fetch(Select<R> select) {
        return read(this::reading, () -> loader.fetch(select.query(), select.mapper()));
    }

    <R> List<R> fetch(Write<R> write) {
        return run(() -> writing(write), () -> {
            List<R> rows = new ArrayList<>();
            loader.execute(write.command(), write.mapper(), rows::add);
            return Collections.unmodifiableList(rows);
        });
    }

    long execute(Write<?> write) {
        return run(
                () -> writing(write),
                () -> loader.execute(write.command().withoutOutputs(), write.mapper(), row -> {}));
    }

    /** So many statements at once. */
    List<Long> executeAll(List<? extends Write<?>> writes) {
        List<Command> commands = new ArrayList<>();
        writes.forEach(each -> commands.add(each.command().withoutOutputs()));
        return run(() -> writes.isEmpty() ? reading() : writing(writes.get(0)), () -> loader.executeAll(commands));
    }

    /** Rows in bulk. A failure of the program while it gives them fails the transaction as one of the server does. */
    long copy(Copy<?> copy) {
        return run(() -> writing(copy.table(), true), () -> {
            boolean whole = false;
            try {
                PGConnection driver = connection.unwrap(PGConnection.class);
                cancellation.starts(this, driver::cancelQuery);
                long count = new CopyExecution(connection, cancellation::check).copy(copy);
                whole = true;
                return count;
            } finally {
                failed |= !whole;
            }
        });
    }

    <R> List<R> fetch(Sql<R> sql) {
        return read(() -> reading().of(sql::placeOfSent), () -> loader.fetch(sql.sql(), sql.mapper()));
    }

    long execute(Sql<?> sql) {
        return run(sql, () -> loader.execute(sql.sql()));
    }

    <R> RowCursor<R> open(Sql<R> sql, int batch) {
        return read(() -> reading().of(sql::placeOfSent), () -> loader.open(sql.sql(), batch, sql.mapper()));
    }

    /** A failure says where in the program's text it is, if the server says so. */
    private <T> T run(Sql<?> sql, Work<T> work) {
        return run(() -> reading().of(sql::placeOfSent), work);
    }

    /** The connection is in a transaction, which goes on whatever the statement does. */
    Plan explain(Statement statement, Collection<ExplainOption> options) {
        started = nanoseconds.getAsLong();
        try {
            ExplainExecution execution = new ExplainExecution(
                    connection, running -> cancellation.starts(StatementRunner.this, running::cancel));
            return Plan.of(execution.of(statement.sql(), options));
        } catch (SQLException e) {
            throw DatabaseErrors.of(e, statement instanceof Write<?> write ? writing(write) : reading());
        } finally {
            cancellation.ended(this);
        }
    }

    <R> RowCursor<R> open(Select<R> select, int batch) {
        return read(this::reading, () -> loader.open(select.query(), batch, select.mapper()));
    }

    <R> List<R> next(RowCursor<R> cursor) {
        return run(this::reading, () -> {
            cancellation.check();
            return cursor.next();
        });
    }

    /** Fails where a statement failed since the transaction, or the part of it that was undone, began: a commit would keep nothing. */
    void requireWhole() {
        if (failed) {
            throw DatabaseErrors.aborted();
        }
    }

    /** What failed was undone. */
    void recovered() {
        failed = false;
    }

    /** What reads is counted, for the guard against repetition. */
    private <T> T read(Supplier<Situation> situation, Work<T> work) {
        counted = true;
        try {
            return run(situation, work);
        } finally {
            counted = false;
        }
    }

    private <T> T run(Supplier<Situation> situation, Work<T> work) {
        started = nanoseconds.getAsLong();
        try {
            return work.run();
        } catch (SQLException e) {
            failed = true;
            throw DatabaseErrors.of(e, situation.get());
        } finally {
            cancellation.ended(this);
        }
    }

    private Situation reading() {
        return new Situation(Optional.empty(), List.of(), stop());
    }

    private Situation writing(Write<?> write) {
        return writing(write.table(), !(write instanceof Delete<?>));
    }

    private Situation writing(Table table, boolean fills) {
        List<Table> tables = new ArrayList<>();
        tables.add(table);
        table.relations().values().stream().<Table>map(Relation::target).forEach(tables::add);
        return new Situation(fills ? Optional.of(table) : Optional.empty(), tables, stop());
    }

    private Situation.Stop stop() {
        if (cancellation.isCancelled()) {
            return Situation.Stop.PROGRAM;
        }
        long ran = nanoseconds.getAsLong() - started;
        return timeout.isPresent() && ran >= timeout.get().toNanos() ? Situation.Stop.TIMEOUT : Situation.Stop.NOBODY;
    }
}
