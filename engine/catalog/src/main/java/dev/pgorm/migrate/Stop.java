package dev.pgorm.migrate;

import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Stops an applier from another thread: the statement that runs is cancelled, none is begun any more. */
public final class Stop {

    private @Nullable Statement running;
    private boolean requested;

    /** Stops; later calls do nothing. */
    public synchronized void request() throws SQLException {
        if (!requested) {
            requested = true;
            notifyAll();
            if (running != null) {
                running.cancel();
            }
        }
    }

    /** Whether somebody wants the work to stop. */
    public synchronized boolean isRequested() {
        return requested;
    }

    /** Names the statement that is about to run; false where it shall not run. */
    synchronized boolean begin(Statement statement) {
        running = statement;
        return !requested;
    }

    synchronized void end() {
        running = null;
    }

    /** Waits, unless stopped meanwhile; an interrupt of the waiting thread stops too. */
    synchronized void pause(long milliseconds) throws SQLException {
        long until = System.nanoTime() + milliseconds * 1_000_000;
        long left = milliseconds;
        try {
            while (!requested && left > 0) {
                wait(left);
                left = (until - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            request();
        }
    }
}
