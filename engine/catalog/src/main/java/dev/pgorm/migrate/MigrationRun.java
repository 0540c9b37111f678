package dev.pgorm.migrate;

import dev.pgorm.ir.sql.ConcurrentIndexStatement;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlStatements;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.migrate.HistoryEntry.RecordedStep;
import dev.pgorm.plan.StepMode;
import dev.pgorm.scratch.ServerMessage;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postgresql.PGConnection;

/**
 * One run of a migration, from where the last one stopped. What a transaction did is recorded in that transaction; a statement outside
 * transactions is recorded before and after.
 */
final class MigrationRun {

    /** lock_not_available, deadlock_detected, serialization_failure. */
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("55P03", "40P01", "40001");

    private static final String CANCELLED = "57014";

    /** Statements that do no harm a second time. */
    private static final Set<String> REPEATABLE = Set.of("vacuum", "reindex", "cluster", "discard", "analyze");

    private final MigrationScript script;
    private final MigrationHistory history;
    private final ApplyOptions options;
    private final MigrationListener listener;
    private final Stop stop;
    private int done;

    MigrationRun(
            MigrationScript script,
            MigrationHistory history,
            ApplyOptions options,
            MigrationListener listener,
            Stop stop) {
        this.script = script;
        this.history = history;
        this.options = options;
        this.listener = listener;
        this.stop = stop;
    }

    /** A statement that failed, with what the server said. */
    private static final class StepRefused extends Exception {
        private static final long serialVersionUID = 1;
        private final transient MigrationStep step;
        private final transient ServerMessage server;

        StepRefused(MigrationStep step, SQLException cause) {
            super(cause);
            this.step = step;
            this.server = ServerMessage.of(cause);
        }
    }

    /** Runs what is not done yet; the failure of the first transaction that fails for good. */
    Optional<MigrationFailure> run(Connection connection, Optional<HistoryEntry> known) throws SQLException {
        List<RecordedStep> recorded = known.map(HistoryEntry::steps).orElse(List.of());
        Optional<MigrationFailure> changed = doneParts(recorded);
        if (changed.isPresent()) {
            return changed;
        }
        connection.setAutoCommit(true);
        history.begin(connection, script);
        listener.started(script.name(), script.steps().size(), done);
        Optional<MigrationFailure> failure = runFrom(connection, recorded);
        if (failure.isPresent()) {
            if (connection.isValid(0)) {
                remember(
                        connection,
                        () -> history.failed(connection, script, failure.get().reason()));
            }
            return failure;
        }
        remember(connection, () -> history.finish(connection, script));
        return Optional.empty();
    }

    private Optional<MigrationFailure> doneParts(List<RecordedStep> recorded) {
        for (RecordedStep each : recorded) {
            boolean same = each.place() <= script.steps().size()
                    && script.steps().get(each.place() - 1).fingerprint().equals(each.fingerprint());
            if (!same) {
                return Optional.of(new MigrationFailure.DonePartChanged(script.name(), each.place()));
            }
            done = each.finished() ? Math.max(done, each.place()) : done;
        }
        return Optional.empty();
    }

    private Optional<MigrationFailure> runFrom(Connection connection, List<RecordedStep> recorded) throws SQLException {
        List<MigrationStep> steps = script.steps();
        for (MigrationStep each : steps.subList(0, done)) {
            if (each.setting()) {
                SessionSql.execute(connection, each.sql());
            }
        }
        Optional<MigrationFailure> doubt = settleDoubt(connection, recorded);
        if (doubt.isPresent()) {
            return doubt;
        }
        while (done < steps.size()) {
            int end = done + 1;
            while (end < steps.size()
                    && steps.get(end).transaction() == steps.get(done).transaction()) {
                end++;
            }
            Optional<MigrationFailure> failure = runGroup(connection, steps.subList(done, end));
            if (failure.isPresent()) {
                return failure;
            }
            done = end;
        }
        return Optional.empty();
    }

    /** A run was killed while a statement outside transactions ran: the catalogs tell what became of it. */
    private Optional<MigrationFailure> settleDoubt(Connection connection, List<RecordedStep> recorded)
            throws SQLException {
        if (recorded.isEmpty() || recorded.getLast().finished()) {
            return Optional.empty();
        }
        MigrationStep step = script.steps().get(recorded.getLast().place() - 1);
        Optional<ConcurrentIndexStatement> index = ConcurrentIndexStatement.of(step.sql());
        if (index.isPresent()) {
            if (isIndexDone(connection, index.get())) {
                remember(connection, () -> history.done(connection, script, List.of(step)));
                done = step.place();
            }
            return Optional.empty();
        }
        return isRepeatable(step) ? Optional.empty() : Optional.of(new MigrationFailure.InDoubt(script.name(), step));
    }

    /** Whether the index stands as the statement wants it; what a killed build left over is removed. */
    private static boolean isIndexDone(Connection connection, ConcurrentIndexStatement index) throws SQLException {
        return switch (IndexState.of(connection, index)) {
            case IndexState.Missing _ -> !index.builds();
            case IndexState.Valid _ -> index.builds();
            case IndexState.Invalid left -> {
                SessionSql.execute(connection, "DROP INDEX CONCURRENTLY IF EXISTS " + left.quoted());
                yield !index.builds();
            }
        };
    }

    private static boolean isRepeatable(MigrationStep step) {
        List<String> words =
                SqlStatements.split(step.sql()).statements().getFirst().words();
        return REPEATABLE.contains(words.getFirst()) || (words.contains("if") && words.contains("exists"));
    }

    private Optional<MigrationFailure> runGroup(Connection connection, List<MigrationStep> group) throws SQLException {
        long pause = options.pause().toMillis();
        for (int attempt = 1; ; attempt++) {
            if (stop.isRequested()) {
                return Optional.of(new MigrationFailure.Stopped(script.name(), progress()));
            }
            try {
                if (group.getFirst().mode() == StepMode.OUTSIDE) {
                    runOutside(connection, group.getFirst());
                } else {
                    runInTransaction(connection, group);
                }
                return Optional.empty();
            } catch (StepRefused refused) {
                Optional<MigrationFailure> failure = judge(connection, refused, attempt);
                if (failure.isPresent()) {
                    return failure;
                }
                listener.waiting(script.name() + ": a statement did not get its lock (" + refused.server.message()
                        + "); attempt " + (attempt + 1) + " of " + options.attempts() + " follows");
                stop.pause(pause);
                pause *= 2;
            }
        }
    }

    /** The failure that a refused statement means; empty where it is worth another try. */
    private Optional<MigrationFailure> judge(Connection connection, StepRefused refused, int attempt)
            throws SQLException {
        if (!connection.isValid(0)) {
            return Optional.of(new MigrationFailure.Unreachable(refused.server));
        }
        if (refused.step.mode() == StepMode.OUTSIDE) {
            Optional<ConcurrentIndexStatement> index = ConcurrentIndexStatement.of(refused.step.sql());
            if (index.isPresent() && index.get().builds()) {
                Optional<String> left = IndexState.of(connection, index.get()).invalid();
                if (left.isPresent()) {
                    SessionSql.execute(connection, "DROP INDEX CONCURRENTLY IF EXISTS " + left.get());
                }
            }
            remember(connection, () -> history.undone(connection, script, refused.step));
        }
        if (stop.isRequested() && refused.server.sqlState().equals(CANCELLED)) {
            return Optional.of(new MigrationFailure.Stopped(script.name(), progress()));
        }
        if (!WORTH_ANOTHER_TRY.contains(refused.server.sqlState())) {
            return Optional.of(
                    new MigrationFailure.StepFailed(script.name(), refused.step, refused.server, progress()));
        }
        return attempt < options.attempts()
                ? Optional.empty()
                : Optional.of(new MigrationFailure.LockNotGranted(
                        script.name(), refused.step, attempt, refused.server, progress()));
    }

    private void runInTransaction(Connection connection, List<MigrationStep> group) throws SQLException, StepRefused {
        connection.setAutoCommit(false);
        try {
            SessionSql.timeouts(connection, true, options.lockTimeout(), options.statementTimeout());
            for (MigrationStep step : group) {
                runStep(connection, step);
            }
            remember(connection, () -> history.done(connection, script, group));
            commit(connection, group.getLast());
        } finally {
            if (!connection.isClosed()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private void runOutside(Connection connection, MigrationStep step) throws SQLException, StepRefused {
        SessionSql.timeouts(connection, false, Duration.ZERO, options.statementTimeout());
        remember(connection, () -> history.begun(connection, script, step));
        runStep(connection, step);
        Optional<ConcurrentIndexStatement> index = ConcurrentIndexStatement.of(step.sql());
        if (index.isPresent()
                && IndexState.of(connection, index.get()).invalid().isPresent()) {
            throw new StepRefused(step, new SQLException("the index is there, but invalid", "55000"));
        }
        remember(connection, () -> history.done(connection, script, List.of(step)));
    }

    /** Something written to the history. */
    private interface Memory {
        void write() throws SQLException;
    }

    /** Writes to the history as the user who connected, whatever role the migration has taken. */
    private static void remember(Connection connection, Memory memory) throws SQLException {
        String role = role(connection);
        if (role.equals("none")) {
            memory.write();
            return;
        }
        SessionSql.execute(connection, "RESET ROLE");
        memory.write();
        SessionSql.execute(connection, "SET ROLE " + SqlWriter.quote(Identifier.of(role)));
    }

    private static String role(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_catalog.current_setting('role')")) {
            return row.next() ? row.getString(1) : "none";
        }
    }

    private void runStep(Connection connection, MigrationStep step) throws StepRefused {
        listener.step(script.name(), step, script.steps().size());
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            if (!stop.begin(statement)) {
                throw new SQLException("stopped before the statement began", CANCELLED);
            }
            if (step.copyData().isPresent()) {
                copy(connection, step.sql(), step.copyData().get());
            } else {
                statement.execute(step.sql());
            }
        } catch (SQLException refused) {
            throw new StepRefused(step, refused);
        } finally {
            stop.end();
        }
    }

    private static void copy(Connection connection, String sql, String data) throws SQLException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new StringReader(data));
        } catch (IOException impossible) {
            throw new IllegalStateException("text in memory is readable", impossible);
        }
    }

    /** Deferred constraints speak up only now: the last statement of the transaction answers for it. */
    private static void commit(Connection connection, MigrationStep last) throws StepRefused {
        try {
            connection.commit();
        } catch (SQLException refused) {
            throw new StepRefused(last, refused);
        }
    }

    private MigrationFailure.Progress progress() {
        return new MigrationFailure.Progress(done, script.steps().size());
    }
}
