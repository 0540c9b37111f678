package dev.pgorm.workspace.database;

import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.Progress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The database of a project, opened in the background by whoever asks first. A failure is kept until somebody asks again.
 */
public final class ProjectDatabase {

    private final Function<Consumer<String>, OpenDatabase> opener;
    private final Map<Object, Consumer<DatabaseState>> listeners = new LinkedHashMap<>();
    private DatabaseState state = new DatabaseState.NotOpened();
    private @Nullable CompletableFuture<OpenDatabase> opening;

    /**
     * A database that is not open yet.
     *
     * @param opener opens it, telling what it does; fails with a {@link WorkspaceError}
     */
    public ProjectDatabase(Function<Consumer<String>, OpenDatabase> opener) {
        this.opener = opener;
    }

    /** What is known now. */
    public synchronized DatabaseState state() {
        return state;
    }

    /**
     * Hears the present state and every later one.
     *
     * @return ends it
     */
    public Runnable listen(Consumer<DatabaseState> listener) {
        Object key = new Object();
        DatabaseState present;
        synchronized (this) {
            listeners.put(key, listener);
            present = state;
        }
        listener.accept(present);
        return () -> forget(key);
    }

    private synchronized void forget(Object key) {
        listeners.remove(key);
    }

    /** Begins to open, where nobody has or where it failed before. */
    public synchronized void open() {
        CompletableFuture<OpenDatabase> current = opening;
        if (current != null && !current.isCompletedExceptionally()) {
            return;
        }
        CompletableFuture<OpenDatabase> started = new CompletableFuture<>();
        opening = started;
        state = new DatabaseState.Starting("looking for the database");
        Thread.ofPlatform().daemon().name("pgorm-database").start(() -> run(started));
    }

    private synchronized CompletableFuture<OpenDatabase> opened() {
        open();
        return Objects.requireNonNull(opening).copy();
    }

    /** Waits until it is open. */
    public OpenDatabase await(Progress progress) {
        CompletableFuture<OpenDatabase> waiting = opened();
        progress.cancellation().onCancel(() -> waiting.cancel(false));
        try {
            return waiting.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WorkspaceError error) {
                throw error;
            }
            throw new WorkspaceError.Defect("opening the database broke", e.getCause());
        } catch (java.util.concurrent.CancellationException e) {
            throw new WorkspaceError.Cancelled("stopped while the database was being opened");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkspaceError.Cancelled("stopped while the database was being opened");
        }
    }

    private void run(CompletableFuture<OpenDatabase> future) {
        try {
            OpenDatabase database = opener.apply(activity -> change(new DatabaseState.Starting(activity)));
            change(database.ready());
            future.complete(database);
        } catch (WorkspaceError error) {
            change(new DatabaseState.Failed(error));
            future.completeExceptionally(error);
        } catch (RuntimeException | Error defect) {
            change(new DatabaseState.Failed(new WorkspaceError.Defect("opening the database broke", defect)));
            future.completeExceptionally(defect);
        }
    }

    private void change(DatabaseState next) {
        List<Consumer<DatabaseState>> toTell;
        synchronized (this) {
            state = next;
            toTell = List.copyOf(listeners.values());
        }
        toTell.forEach(listener -> listener.accept(next));
    }
}
