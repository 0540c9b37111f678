package dev.pgorm.workspace;

import dev.pgorm.workspace.database.LockHolder;
import dev.pgorm.workspace.database.LockReader;
import dev.pgorm.workspace.database.OpenDatabase;
import dev.pgorm.workspace.error.WorkspaceError;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.postgresql.PGConnection;

/** Tells, while a plan runs, for which sessions its own sessions wait. */
final class LockWatch implements AutoCloseable {

    private static final long LOOK_MILLIS = 500;

    private final OpenDatabase database;
    private final Consumer<List<LockHolder>> listener;
    private final List<Integer> sessions = new ArrayList<>();
    private final Thread thread;
    private boolean closed;

    LockWatch(OpenDatabase database, Consumer<List<LockHolder>> listener) {
        this.database = database;
        this.listener = listener;
        this.thread = Thread.ofPlatform().daemon().name("pgorm-lock-watch").start(this::run);
    }

    /** Watches the session of a connection, too. */
    Connection watched(Connection connection) throws SQLException {
        int session = connection.unwrap(PGConnection.class).getBackendPID();
        synchronized (this) {
            sessions.add(session);
        }
        return connection;
    }

    private void run() {
        try {
            if (rest()) {
                return; // most plans are done before anybody could wait
            }
            try (Connection connection = database.connect()) {
                connection.setReadOnly(true);
                watch(new LockReader(connection));
            }
        } catch (SQLException | WorkspaceError e) {
            // the plan runs all the same, and says by itself what it waits for
            listener.accept(List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch(LockReader reader) throws SQLException, InterruptedException {
        List<LockHolder> told = List.of();
        do {
            List<LockHolder> now = reader.blocking(sessions());
            if (!now.equals(told)) {
                told = now;
                listener.accept(now);
            }
        } while (!rest());
    }

    private synchronized List<Integer> sessions() {
        return List.copyOf(sessions);
    }

    /** Waits for a while; whether it is over. */
    private synchronized boolean rest() throws InterruptedException {
        long until = System.nanoTime() + LOOK_MILLIS * 1_000_000;
        long left = LOOK_MILLIS;
        while (!closed && left > 0) {
            wait(left);
            left = (until - System.nanoTime()) / 1_000_000;
        }
        return closed;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
