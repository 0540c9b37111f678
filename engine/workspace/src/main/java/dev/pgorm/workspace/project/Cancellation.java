package dev.pgorm.workspace.project;

import java.util.ArrayList;
import java.util.List;

/** A token that stops work once, from any thread. */
public final class Cancellation {

    private final List<Runnable> actions = new ArrayList<>();
    private boolean cancelled;

    /** Stops the work; later calls do nothing. */
    public void cancel() {
        List<Runnable> toRun;
        synchronized (actions) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            toRun = List.copyOf(actions);
        }
        toRun.forEach(Runnable::run);
    }

    public boolean isCancelled() {
        synchronized (actions) {
            return cancelled;
        }
    }

    /** Runs an action when the work is stopped; at once where it already was. */
    public void onCancel(Runnable action) {
        synchronized (actions) {
            if (!cancelled) {
                actions.add(action);
                return;
            }
        }
        action.run();
    }
}
