package dev.pgorm.workspace.migration;

import java.time.Duration;

/** Hears how migrations are applied. */
public interface MigrationProgress {

    /** A statement begins; places count from 1. */
    default void step(String migration, int place, int count, String sql) {}

    /** Something waits for another session. */
    default void waiting(String reason) {}

    /** A migration is done. */
    default void finished(String migration, Duration elapsed) {}
}
