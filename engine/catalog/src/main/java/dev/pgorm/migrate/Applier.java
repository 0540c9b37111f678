package dev.pgorm.migrate;

import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.Differ;
import dev.pgorm.introspect.Introspector;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.Ownership;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.migrate.ApplyFailure.StateLeft;
import dev.pgorm.plan.Fingerprint;
import dev.pgorm.plan.Plan;
import dev.pgorm.scratch.ServerMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Applies a plan to a database: migration lock, fingerprint, steps, verification. */
public final class Applier {

    private final ConnectionSource source;
    private final ApplyOptions options;

    public Applier(ConnectionSource source, ApplyOptions options) {
        this.source = source;
        this.options = options;
    }

    /**
     * What the plan leads to and how to see it.
     *
     * @param target the canonical target
     * @param schemas the schemas that were read when the plan was made; empty = all
     * @param scope what the target speaks for
     */
    public record Goal(Catalog target, Optional<Set<String>> schemas, ManagedScope scope) {}

    /** Runs the plan, unless the database is not (any more) what the plan starts from. */
    public ApplyOutcome apply(Plan plan, Goal goal, PlanListener listener, Stop stop) {
        PlanRun run = new PlanRun(plan, options, listener, stop);
        try (Connection guard = source.open()) {
            Optional<MigrationLock> lock =
                    MigrationLock.take(guard, MigrationLock.Purpose.MIGRATING, options, listener::waiting, stop);
            if (lock.isEmpty()) {
                return new ApplyOutcome.Failed(
                        stop.isRequested()
                                ? new ApplyFailure.Stopped(new StateLeft.NothingChanged())
                                : new ApplyFailure.MigrationRunning(
                                        MigrationLock.holder(guard, MigrationLock.Purpose.MIGRATING)));
            }
            try (Connection connection = source.open()) {
                return applyUnderLock(connection, run, plan, goal, listener);
            } finally {
                lock.get().release();
            }
        } catch (SQLException broken) {
            return new ApplyOutcome.Failed(new ApplyFailure.Unreachable(ServerMessage.of(broken), run.stateLeft()));
        }
    }

    private ApplyOutcome applyUnderLock(Connection connection, PlanRun run, Plan plan, Goal goal, PlanListener listener)
            throws SQLException {
        connection.setAutoCommit(true);
        Fingerprint found =
                Fingerprint.of(Introspector.read(connection, goal.schemas()).catalog());
        if (!found.equals(plan.fingerprintFrom())) {
            return new ApplyOutcome.Failed(
                    new ApplyFailure.OutOfDate(plan.fingerprintFrom().text(), found.text()));
        }
        long start = System.nanoTime();
        Optional<ApplyFailure> failure = run.run(connection);
        if (failure.isPresent()) {
            return new ApplyOutcome.Failed(failure.get());
        }
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        listener.verifying();
        Catalog result = Introspector.read(connection, goal.schemas()).catalog();
        Identifier applier = Identifier.of(connection.getMetaData().getUserName());
        // What it owns is not told of what is read by it.
        Catalog target = Ownership.without(goal.target(), each -> each.role().equals(applier));
        ChangeSet remaining = Differ.diff(result, target, goal.scope(), List.of());
        return new ApplyOutcome.Applied(plan.steps().size(), elapsed, remaining);
    }
}
