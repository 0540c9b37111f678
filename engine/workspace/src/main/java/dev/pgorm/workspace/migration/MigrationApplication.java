package dev.pgorm.workspace.migration;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.migrate.MigrationFailure;
import dev.pgorm.migrate.MigrationHistory;
import dev.pgorm.migrate.MigrationListener;
import dev.pgorm.migrate.MigrationOutcome;
import dev.pgorm.migrate.MigrationStep;
import dev.pgorm.migrate.Migrator;
import dev.pgorm.pool.Connections;
import dev.pgorm.workspace.change.StopOnCancel;
import dev.pgorm.workspace.database.OpenDatabase;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs migrations on a database, and puts what goes wrong into errors that say what to do. */
final class MigrationApplication {

    private final MigrationHistory history;
    private final Migrator migrator;
    private final OpenDatabase database;

    MigrationApplication(OpenDatabase database, MigrationHistory history, MigrationApplyOptions options) {
        this.history = history;
        this.database = database;
        this.migrator = new Migrator(() -> Connections.open(database.settings()), history, options.forEngine());
    }

    /**
     * Applies migrations.
     *
     * @param schema where their names without a schema lie, which is made where it is missing; empty = in {@code public}
     */
    MigrationsApplied apply(
            List<MigrationFolder> folders, Optional<String> schema, MigrationProgress listener, Progress progress) {
        schema.ifPresent(name -> database.makeSchema(Identifier.of(name)));
        Listener hearing = new Listener(listener);
        MigrationOutcome outcome = migrator.apply(
                folders.stream().map(MigrationFolder::script).toList(), hearing, StopOnCancel.of(progress));
        List<MigrationsApplied.Applied> applied = outcome.applied().stream()
                .map(each -> new MigrationsApplied.Applied(each.migration(), each.statements(), each.elapsed()))
                .toList();
        outcome.failure().ifPresent(failure -> {
            throw error(failure);
        });
        return new MigrationsApplied(applied);
    }

    void baseline(List<MigrationFolder> folders, Progress progress) {
        migrator.baseline(folders.stream().map(MigrationFolder::script).toList(), StopOnCancel.of(progress))
                .ifPresent(failure -> {
                    throw error(failure);
                });
    }

    private WorkspaceError error(MigrationFailure failure) {
        return switch (failure) {
            case MigrationFailure.Stopped stopped -> new WorkspaceError.Cancelled(stopped.message());
            case MigrationFailure.UnfitFile unfit -> new WorkspaceError.WrongInput(unfit.message(), "change the file");
            case MigrationFailure.DonePartChanged changed ->
                new WorkspaceError.HistoryUndecided(changed.message(), "pgorm migrate status shows what is done");
            case MigrationFailure.InDoubt doubt -> {
                List<String> decisions =
                        history.decisions(doubt.migration(), doubt.step().place());
                yield new WorkspaceError.HistoryUndecided(
                        doubt.message(),
                        "look whether it has run, and tell the history: if it has, " + decisions.getFirst()
                                + " if it has not, " + decisions.getLast());
            }
            case MigrationFailure.StepFailed failed ->
                failed(failed, "mend what it says, and run pgorm migrate apply again");
            case MigrationFailure.LockNotGranted notGranted -> failed(notGranted, "");
            case MigrationFailure.Unreachable unreachable -> failed(unreachable, "");
            case MigrationFailure.MigrationRunning running -> failed(running, "");
            case MigrationFailure.NoHistory noHistory -> failed(noHistory, "");
        };
    }

    private static WorkspaceError failed(MigrationFailure failure, String help) {
        return new WorkspaceError.DatabaseFailed(failure.message(), help, Optional.empty(), null);
    }

    /** Hands events on in the words of faces. */
    private record Listener(MigrationProgress listener) implements MigrationListener {

        @Override
        public void step(String migration, MigrationStep step, int count) {
            listener.step(migration, step.place(), count, step.sql());
        }

        @Override
        public void waiting(String reason) {
            listener.waiting(reason);
        }

        @Override
        public void finished(String migration, Duration elapsed) {
            listener.finished(migration, elapsed);
        }
    }
}
