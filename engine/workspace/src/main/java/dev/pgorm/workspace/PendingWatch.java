package dev.pgorm.workspace;

import dev.pgorm.workspace.change.DiffOptions;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.change.PendingChanges;
import dev.pgorm.workspace.database.DatabaseState;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.Cancellation;
import dev.pgorm.workspace.project.Progress;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps an eye on how far the database is from the schema, in the background, one look at a time. */
final class PendingWatch implements AutoCloseable {

    private final Workspace workspace;
    private final Cancellation cancellation = new Cancellation();
    private final AtomicInteger wanted = new AtomicInteger();
    private volatile PendingChanges state = new PendingChanges.Unknown();

    PendingWatch(Workspace workspace) {
        this.workspace = workspace;
    }

    PendingChanges state() {
        return state;
    }

    /** Looks again, where there is a schema and an open database. */
    void refresh() {
        if (workspace.schemaLocation().isEmpty()
                || !(workspace.databaseState() instanceof DatabaseState.Ready)
                || cancellation.isCancelled()) {
            return;
        }
        if (wanted.getAndIncrement() == 0) {
            Thread.ofPlatform().daemon().name("pgorm-pending").start(this::look);
        }
    }

    private void look() {
        int seen;
        do {
            seen = wanted.get();
            state = compare();
        } while (!wanted.compareAndSet(seen, 0));
    }

    private PendingChanges compare() {
        try {
            DiffOptions options = DiffOptions.defaults().withProving(DiffOptions.Proving.NEVER);
            DiffResult result = workspace.planToSchema(options, Progress.of(cancellation));
            return new PendingChanges.Known(result.changes().size(), result.fromIsEmpty());
        } catch (WorkspaceError e) {
            return new PendingChanges.Unavailable(e.message());
        }
    }

    @Override
    public void close() {
        cancellation.cancel();
    }
}
