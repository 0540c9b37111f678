package dev.pgorm.repl.session;

import dev.pgorm.workspace.project.Cancellation;
import dev.pgorm.workspace.project.Progress;

/** What a session does at the moment, and how that is stopped from another thread. */
final class Work {

    private final Console console;
    private volatile Cancellation current = new Cancellation();

    Work(Console console) {
        this.console = console;
    }

    /** Begins something new: what stopped the last thing does not stop it. */
    void begin() {
        current = new Cancellation();
    }

    /** Stops what is being done. */
    void interrupt() {
        current.cancel();
    }

    Cancellation cancellation() {
        return current;
    }

    /** Progress on the console. */
    Progress progress() {
        Cancellation cancellation = current;
        return new Progress() {
            @Override
            public void activity(String text) {
                checkpoint();
                console.progress(text);
            }

            @Override
            public Cancellation cancellation() {
                return cancellation;
            }
        };
    }
}
