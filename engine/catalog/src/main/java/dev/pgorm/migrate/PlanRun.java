package dev.pgorm.migrate;

import dev.pgorm.ir.ObjectKind;
import dev.pgorm.migrate.ApplyFailure.StateLeft;
import dev.pgorm.plan.Plan;
import dev.pgorm.plan.Step;
import dev.pgorm.plan.StepMode;
import dev.pgorm.plan.Verb;
import dev.pgorm.scratch.ServerMessage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One run of a plan's steps: neighbours that may share a transaction do, a group that does not get its locks is tried again. */
final class PlanRun {

    /** lock_not_available, deadlock_detected, serialization_failure. */
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("55P03", "40P01", "40001");

    private static final String CANCELLED = "57014";

    private final Plan plan;
    private final ApplyOptions options;
    private final PlanListener listener;
    private final Stop stop;
    private final List<Step> done = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    PlanRun(Plan plan, ApplyOptions options, PlanListener listener, Stop stop) {
        this.plan = plan;
        this.options = options;
        this.listener = listener;
        this.stop = stop;
    }

    /** A step that failed, with what the server said. */
    private static final class StepRefused extends Exception {
        private static final long serialVersionUID = 1;
        private final int index;
        private final transient ServerMessage server;

        StepRefused(int index, SQLException cause) {
            super(cause);
            this.index = index;
            this.server = ServerMessage.of(cause);
        }
    }

    /** What the steps so far have left behind. */
    StateLeft stateLeft() {
        return done.isEmpty() && remarks.isEmpty()
                ? new StateLeft.NothingChanged()
                : new StateLeft.PartlyApplied(done, remarks);
    }

    /** Runs all steps; the failure of the first group that fails for good. */
    Optional<ApplyFailure> run(Connection connection) throws SQLException {
        int start = 0;
        while (start < plan.steps().size()) {
            int end = endOfGroup(start);
            Optional<ApplyFailure> failure = runGroup(connection, start, end);
            if (failure.isPresent()) {
                return failure;
            }
            done.addAll(plan.steps().subList(start, end));
            start = end;
        }
        return Optional.empty();
    }

    private int endOfGroup(int start) {
        int end = start + 1;
        if (plan.steps().get(start).mode() == StepMode.TRANSACTIONAL) {
            while (end < plan.steps().size() && plan.steps().get(end).mode() == StepMode.TRANSACTIONAL) {
                end++;
            }
        }
        return end;
    }

    private Optional<ApplyFailure> runGroup(Connection connection, int start, int end) throws SQLException {
        long pause = options.pause().toMillis();
        for (int attempt = 1; ; attempt++) {
            if (stop.isRequested()) {
                return Optional.of(new ApplyFailure.Stopped(stateLeft()));
            }
            try {
                runOnce(connection, start, end);
                return Optional.empty();
            } catch (StepRefused refused) {
                Optional<ApplyFailure> failure = judge(connection, refused, attempt);
                if (failure.isPresent()) {
                    return failure;
                }
                listener.waiting("step " + (refused.index + 1) + " did not get its lock ("
                        + refused.server.message() + "); attempt " + (attempt + 1) + " of " + options.attempts()
                        + " follows");
                stop.pause(pause);
                pause *= 2;
            }
        }
    }

    /** The failure that a refused step means; empty where it is worth another try. */
    private Optional<ApplyFailure> judge(Connection connection, StepRefused refused, int attempt) throws SQLException {
        Step step = plan.steps().get(refused.index);
        if (!connection.isValid(0)) {
            return Optional.of(new ApplyFailure.Unreachable(refused.server, stateLeft()));
        }
        if (step.mode() == StepMode.OUTSIDE) {
            removeInvalidIndex(connection, step);
        }
        if (stop.isRequested() && refused.server.sqlState().equals(CANCELLED)) {
            return Optional.of(new ApplyFailure.Stopped(stateLeft()));
        }
        if (!WORTH_ANOTHER_TRY.contains(refused.server.sqlState())) {
            return Optional.of(new ApplyFailure.StepFailed(refused.index + 1, step, refused.server, stateLeft()));
        }
        return attempt < options.attempts()
                ? Optional.empty()
                : Optional.of(
                        new ApplyFailure.LockNotGranted(refused.index + 1, step, attempt, refused.server, stateLeft()));
    }

    private void runOnce(Connection connection, int start, int end) throws SQLException, StepRefused {
        boolean transaction = plan.steps().get(start).mode() != StepMode.OUTSIDE;
        connection.setAutoCommit(!transaction);
        try {
            SessionSql.timeouts(
                    connection,
                    transaction,
                    transaction ? options.lockTimeout() : Duration.ZERO,
                    options.statementTimeout());
            if (transaction) {
                for (String setting : plan.settings()) {
                    SessionSql.execute(connection, setting);
                }
            }
            for (int index = start; index < end; index++) {
                runStep(connection, index);
            }
            if (transaction) {
                commit(connection, end - 1);
            }
        } finally {
            if (transaction && !connection.isClosed()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private void runStep(Connection connection, int index) throws SQLException, StepRefused {
        Step step = plan.steps().get(index);
        listener.started(index + 1, plan.steps().size(), step);
        long begin = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            if (!stop.begin(statement)) {
                throw new SQLException("stopped before the step began", CANCELLED);
            }
            statement.execute(step.sql());
        } catch (SQLException refused) {
            throw new StepRefused(index, refused);
        } finally {
            stop.end();
        }
        listener.finished(index + 1, plan.steps().size(), step, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** Deferred constraints speak up only now: the last step of the group answers for it. */
    private static void commit(Connection connection, int last) throws StepRefused {
        try {
            connection.commit();
        } catch (SQLException refused) {
            throw new StepRefused(last, refused);
        }
    }

    /** CREATE INDEX CONCURRENTLY that failed leaves an index that nobody uses and every write maintains. */
    private void removeInvalidIndex(Connection connection, Step step) throws SQLException {
        boolean buildsIndex = step.operation().object().kind() == ObjectKind.INDEX
                && step.operation().verb() == Verb.CREATE;
        if (!buildsIndex) {
            return;
        }
        String found = invalidIndex(
                connection,
                step.operation().object().schema(),
                step.operation().object().name());
        if (found.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP INDEX CONCURRENTLY IF EXISTS " + found);
        } catch (SQLException refused) {
            remarks.add("The invalid index " + found + " is left over and could not be dropped: "
                    + ServerMessage.of(refused).message() + ".");
        }
    }

    /** The quoted name of the index, if there is one of that name and it is invalid; else nothing. */
    private static String invalidIndex(Connection connection, String schema, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT pg_catalog.format('%I.%I', n.nspname, c.relname)
                FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE NOT i.indisvalid AND n.nspname = ? AND c.relname = ?
                """)) {
            statement.setString(1, schema);
            statement.setString(2, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getString(1) : "";
            }
        }
    }
}
