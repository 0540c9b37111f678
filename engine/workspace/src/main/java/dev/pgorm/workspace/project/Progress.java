package dev.pgorm.workspace.project;

import dev.pgorm.workspace.error.WorkspaceError;

/** How long work tells what it is doing, and how it is stopped. */
public interface Progress {

    /** What is being done now, in a few words: {@code "creating the scratch database"}. */
    void activity(String text);

    /** The token by which the work is stopped. */
    Cancellation cancellation();

    /**
     * Ends the work where it was stopped.
     *
     * @throws WorkspaceError.Cancelled where it was
     */
    default void checkpoint() {
        if (cancellation().isCancelled()) {
            throw new WorkspaceError.Cancelled("stopped at your request");
        }
    }

    /** Tells nobody and cannot be stopped. */
    static Progress silent() {
        return of(new Cancellation());
    }

    /** Tells nobody, and stops by this token. */
    static Progress of(Cancellation cancellation) {
        return new Progress() {
            @Override
            public void activity(String text) {
                checkpoint();
            }

            @Override
            public Cancellation cancellation() {
                return cancellation;
            }
        };
    }
}
