package dev.pgorm.studio.work;

import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.Cancellation;
import dev.pgorm.workspace.project.Progress;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Work of one kind, on a thread of its own: a new piece takes the place of one that waits, and stops one that runs. Only the newest
 * piece's result is handed over, on the screen's thread.
 */
public final class Lane implements AutoCloseable {

    private final ScreenThread screen;
    private final ScheduledExecutorService thread;
    private long newest;
    private @Nullable Cancellation running;

    /**
     * A lane.
     *
     * @param name its thread's name
     * @param screen where results are handed over
     */
    public Lane(String name, ScreenThread screen) {
        this.screen = screen;
        this.thread = Executors.newSingleThreadScheduledExecutor(task ->
                Thread.ofPlatform().daemon().name("pgorm-studio-" + name).unstarted(task));
    }

    /**
     * What becomes of a piece of work, told on the screen's thread.
     *
     * @param done takes the result
     * @param failed takes what was wrong; not told where newer work came
     * @param activity hears what is being done, in a few words
     */
    public record Outcome<T>(Consumer<T> done, Consumer<WorkspaceError> failed, Consumer<String> activity) {}

    /** Has work done as soon as the screen is painted. */
    public <T> void submit(Function<Progress, T> work, Outcome<T> outcome) {
        submitAfter(Duration.ZERO, work, outcome);
    }

    /** Has work done after a while in which no other work came. */
    public <T> void submitAfter(Duration delay, Function<Progress, T> work, Outcome<T> outcome) {
        Cancellation cancellation = new Cancellation();
        long mine = begin(cancellation);
        screen.begun();
        screen.oncePainted(() -> {
            if (thread.isShutdown()) {
                screen.ended(() -> {});
                return;
            }
            // what the work throws is told by its result, never by the future
            var _ = thread.schedule(
                    () -> screen.ended(result(mine, cancellation, work, outcome)),
                    delay.toMillis(),
                    TimeUnit.MILLISECONDS);
        });
    }

    private synchronized long begin(Cancellation cancellation) {
        if (running != null) {
            running.cancel();
        }
        running = cancellation;
        newest++;
        return newest;
    }

    private <T> Runnable result(long mine, Cancellation cancellation, Function<Progress, T> work, Outcome<T> outcome) {
        if (cancellation.isCancelled()) {
            WorkspaceError stopped = new WorkspaceError.Cancelled("stopped at your request");
            return () -> ifNewest(mine, () -> outcome.failed().accept(stopped));
        }
        try {
            T result = work.apply(new Reporting(cancellation, text -> tell(mine, text, outcome)));
            return () -> ifNewest(mine, () -> outcome.done().accept(result));
        } catch (WorkspaceError error) {
            return () -> ifNewest(mine, () -> outcome.failed().accept(error));
        } catch (RuntimeException | Error defect) {
            // the executor would keep it to itself, and whoever waits for the work would wait for ever
            WorkspaceError broken = new WorkspaceError.Defect("this broke: " + defect, defect);
            return () -> ifNewest(mine, () -> outcome.failed().accept(broken));
        }
    }

    private void tell(long mine, String text, Outcome<?> outcome) {
        screen.post(() -> ifNewest(mine, () -> outcome.activity().accept(text)));
    }

    private void ifNewest(long mine, Runnable action) {
        boolean current;
        synchronized (this) {
            current = mine == newest;
        }
        if (current) {
            action.run();
        }
    }

    /** Stops what runs; that it was stopped is told as a failure. May take as long as stopping takes. */
    public void stop() {
        Cancellation stopped;
        synchronized (this) {
            stopped = running;
        }
        if (stopped != null) {
            stopped.cancel();
        }
    }

    /** Stops what runs and forgets what waits. */
    public synchronized void cancel() {
        if (running != null) {
            running.cancel();
        }
        newest++;
    }

    @Override
    public void close() {
        cancel();
        thread.shutdownNow();
    }

    private record Reporting(Cancellation cancellation, Consumer<String> listener) implements Progress {
        @Override
        public void activity(String text) {
            checkpoint();
            listener.accept(text);
        }
    }
}
