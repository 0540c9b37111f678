package dev.pgorm.exec;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Stops statements of others: any thread may cancel, and what runs with it ends on the server; what comes later does not start. */
public final class Cancellation {

    private static final String QUERY_CANCELED = "57014";
    private static final int ATTEMPTS = 100;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(10);

    private final boolean possible;
    private final Map<Object, Stop> running = new ConcurrentHashMap<>();
    private volatile boolean cancelled;

    /** For what somebody may cancel. */
    public Cancellation() {
        this(true);
    }

    private Cancellation(boolean possible) {
        this.possible = possible;
    }

    /** For what nobody can cancel, and which is not noted therefore; it stays with whoever asks for it. */
    static Cancellation impossible() {
        return new Cancellation(false);
    }

    /** How the server is asked to stop a statement. */
    @FunctionalInterface
    interface Stop {
        void now() throws SQLException;
    }

    /**
     * Stops what runs with it now, and all that would run with it later. A statement that is about to be sent cannot be stopped yet, so
     * this asks again until all have ended, for a second at most.
     */
    public void cancel() {
        cancelled = true;
        for (int i = 0; i < ATTEMPTS && !running.isEmpty(); i++) {
            running.values().forEach(Cancellation::stop);
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
    }

    /** Whether somebody cancelled. */
    public boolean isCancelled() {
        return cancelled;
    }

    /** Somebody is about to run a statement. */
    void starts(Object who, Stop how) throws SQLException {
        if (possible) {
            running.put(who, how);
            check();
        }
    }

    /** Somebody's statement has ended. */
    void ended(Object who) {
        if (possible) {
            running.remove(who);
        }
    }

    /** Fails once it is cancelled. */
    void check() throws SQLException {
        if (cancelled) {
            throw new SQLException("the program cancelled it", QUERY_CANCELED);
        }
    }

    private static void stop(Stop statement) {
        try {
            statement.now();
        } catch (SQLException e) {
            // the request could not be sent: the connection is gone, and with it the statement, or the statement ends
            // by itself;
            // whoever runs it hears of that, and sees that it was cancelled before the next one
            return;
        }
    }
}
