package dev.pgorm.workspace;

import dev.pgorm.migrate.Applier;
import dev.pgorm.migrate.ApplyFailure;
import dev.pgorm.migrate.ApplyOptions;
import dev.pgorm.migrate.ApplyOutcome;
import dev.pgorm.migrate.PlanListener;
import dev.pgorm.migrate.Stop;
import dev.pgorm.plan.Plan;
import dev.pgorm.plan.Step;
import dev.pgorm.pool.Connections;
import dev.pgorm.workspace.change.ApplyListener;
import dev.pgorm.workspace.change.ApplyResult;
import dev.pgorm.workspace.change.Consent;
import dev.pgorm.workspace.change.DescribedHazard;
import dev.pgorm.workspace.change.DescribedStep;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.change.StopOnCancel;
import dev.pgorm.workspace.database.OpenDatabase;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs a plan on the project's database, if everything that it needs was agreed to. */
final class Application {

    private final OpenDatabase database;

    Application(OpenDatabase database) {
        this.database = database;
    }

    ApplyResult apply(DiffResult plan, Consent consent, ApplyListener listener, Progress progress) {
        refuseUnallowed(plan, consent);
        if (plan.executable().plan().isEmpty()) {
            return new ApplyResult(0, Duration.ZERO, List.of());
        }
        Stop stop = StopOnCancel.of(progress);
        DiffResult.Executable executable = plan.executable();
        Applier.Goal goal = new Applier.Goal(executable.changes().target(), executable.schemas(), executable.scope());
        return switch (outcome(executable.plan(), goal, new Listener(plan.plan().steps(), listener), stop)) {
            case ApplyOutcome.Applied applied ->
                new ApplyResult(
                        applied.steps(),
                        applied.elapsed(),
                        applied.remaining().changes().stream()
                                .map(change -> change.action().label() + " " + change.object())
                                .toList());
            case ApplyOutcome.Failed failed -> throw error(failed.failure());
        };
    }

    private ApplyOutcome outcome(Plan plan, Applier.Goal goal, Listener listener, Stop stop) {
        try (LockWatch watch = new LockWatch(database, listener.listener()::blocked)) {
            Applier applier =
                    new Applier(() -> watch.watched(Connections.open(database.settings())), ApplyOptions.defaults());
            return applier.apply(plan, goal, listener, stop);
        }
    }

    private static void refuseUnallowed(DiffResult plan, Consent consent) {
        List<DescribedHazard> refused = plan.plan().hazardsNeedingConsent().stream()
                .filter(hazard -> !consent.allowedHazards().contains(hazard.id()))
                .toList();
        if (refused.isEmpty()) {
            return;
        }
        List<String> ids = refused.stream().map(DescribedHazard::id).distinct().toList();
        String list = refused.stream()
                .map(hazard -> "\n  " + hazard.id() + ": " + hazard.why())
                .collect(Collectors.joining());
        throw new WorkspaceError.Refused(
                "the plan has " + (refused.size() == 1 ? "a hazard" : refused.size() + " hazards")
                        + " that nobody allowed; nothing was changed:" + list,
                "if that is what you want: "
                        + ids.stream().map(id -> "--allow " + id).collect(Collectors.joining(" ")),
                ids);
    }

    private static WorkspaceError error(ApplyFailure failure) {
        return switch (failure) {
            case ApplyFailure.Stopped stopped -> new WorkspaceError.Cancelled(stopped.message());
            case ApplyFailure.OutOfDate moved ->
                new WorkspaceError.Refused(moved.message(), "make the plan again and look at it", List.of());
            case ApplyFailure.MigrationRunning running -> databaseFailed(running);
            case ApplyFailure.Unreachable unreachable -> databaseFailed(unreachable);
            case ApplyFailure.StepFailed failed -> databaseFailed(failed);
            case ApplyFailure.LockNotGranted notGranted -> databaseFailed(notGranted);
        };
    }

    private static WorkspaceError databaseFailed(ApplyFailure failure) {
        return new WorkspaceError.DatabaseFailed(failure.message(), "", Optional.empty(), null);
    }

    /** Hands events on, with steps as faces know them. */
    private record Listener(List<DescribedStep> steps, ApplyListener listener) implements PlanListener {

        @Override
        public void started(int place, int count, Step step) {
            listener.started(place, count, steps.get(place - 1));
        }

        @Override
        public void finished(int place, int count, Step step, Duration elapsed) {
            listener.finished(place, count, steps.get(place - 1), elapsed);
        }

        @Override
        public void waiting(String reason) {
            listener.waiting(reason);
        }

        @Override
        public void verifying() {
            listener.verifying();
        }
    }
}
