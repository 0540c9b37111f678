package dev.pgorm.migrate;

import java.time.Duration;

/** Hears how migrations run, on the thread that runs them. */
public interface MigrationListener {

    /** A migration begins, or goes on behind what is done. */
    default void started(String migration, int statements, int done) {}

    /** A statement begins. */
    default void step(String migration, MigrationStep step, int count) {}

    /** Something waits for another session; it is tried again. */
    default void waiting(String reason) {}

    /** A migration is done. */
    default void finished(String migration, Duration elapsed) {}

    /** A listener that wants nothing. */
    static MigrationListener silent() {
        return new MigrationListener() {};
    }
}
