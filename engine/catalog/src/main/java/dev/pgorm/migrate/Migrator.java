package dev.pgorm.migrate;

import dev.pgorm.migrate.MigrationLock.Purpose;
import dev.pgorm.migrate.MigrationOutcome.Applied;
import dev.pgorm.scratch.ServerMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies migrations to a database, and takes them for applied; one program at a time. */
public final class Migrator {

    private final ConnectionSource source;
    private final MigrationHistory history;
    private final ApplyOptions options;

    public Migrator(ConnectionSource source, MigrationHistory history, ApplyOptions options) {
        this.source = source;
        this.history = history;
        this.options = options;
    }

    /** Work under the lock, with a session of its own. */
    private interface Work {
        Optional<MigrationFailure> run(Connection connection, List<HistoryEntry> known) throws SQLException;
    }

    /** Runs the migrations in order, each from where it stopped; what another program has finished meanwhile is left alone. */
    public MigrationOutcome apply(List<MigrationScript> scripts, MigrationListener listener, Stop stop) {
        List<Applied> applied = new ArrayList<>();
        Optional<MigrationFailure> failure = underLock(listener, stop, (_, known) -> {
            for (MigrationScript script : scripts) {
                Optional<HistoryEntry> entry = entry(known, script);
                if (entry.filter(HistoryEntry::isFinished).isPresent()) {
                    continue;
                }
                long start = System.nanoTime();
                Optional<MigrationFailure> failed = run(script, entry, listener, stop);
                if (failed.isPresent()) {
                    return failed;
                }
                Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
                applied.add(new Applied(script.name(), script.steps().size(), elapsed));
                listener.finished(script.name(), elapsed);
            }
            return Optional.empty();
        });
        return new MigrationOutcome(applied, failure);
    }

    /** A session for each migration: what one sets does not reach the next. */
    private Optional<MigrationFailure> run(
            MigrationScript script, Optional<HistoryEntry> entry, MigrationListener listener, Stop stop)
            throws SQLException {
        try (Connection connection = source.open()) {
            Optional<MigrationLock> working =
                    MigrationLock.take(connection, Purpose.WORKING, options, listener::waiting, stop);
            return working.isPresent()
                    ? new MigrationRun(script, history, options, listener, stop).run(connection, entry)
                    : Optional.of(new MigrationFailure.MigrationRunning(
                            "a statement of it goes on: " + MigrationLock.holder(connection, Purpose.WORKING)));
        }
    }

    /** Remembers migrations as applied, all or none of them, without running them. */
    public Optional<MigrationFailure> baseline(List<MigrationScript> scripts, Stop stop) {
        return underLock(MigrationListener.silent(), stop, (connection, known) -> {
            connection.setAutoCommit(false);
            try {
                for (MigrationScript script : scripts) {
                    if (entry(known, script).isEmpty()) {
                        history.baseline(connection, script);
                    }
                }
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            return Optional.empty();
        });
    }

    private static Optional<HistoryEntry> entry(List<HistoryEntry> known, MigrationScript script) {
        return known.stream().filter(each -> each.name().equals(script.name())).findFirst();
    }

    private Optional<MigrationFailure> underLock(MigrationListener listener, Stop stop, Work work) {
        try (Connection guard = source.open()) {
            Optional<MigrationLock> lock =
                    MigrationLock.take(guard, Purpose.MIGRATING, options, listener::waiting, stop);
            if (lock.isEmpty()) {
                return Optional.of(
                        new MigrationFailure.MigrationRunning(MigrationLock.holder(guard, Purpose.MIGRATING)));
            }
            try (Connection connection = source.open()) {
                connection.setAutoCommit(true);
                Optional<MigrationFailure> unkept = prepare(connection);
                return unkept.isPresent() ? unkept : work.run(connection, history.read(connection));
            } finally {
                lock.get().release();
            }
        } catch (SQLException broken) {
            return Optional.of(new MigrationFailure.Unreachable(ServerMessage.of(broken)));
        }
    }

    private Optional<MigrationFailure> prepare(Connection connection) throws SQLException {
        try {
            history.prepare(connection);
            return Optional.empty();
        } catch (SQLException refused) {
            if (!connection.isValid(0)) {
                throw refused;
            }
            return Optional.of(new MigrationFailure.NoHistory(history.schema().value(), ServerMessage.of(refused)));
        }
    }
}
