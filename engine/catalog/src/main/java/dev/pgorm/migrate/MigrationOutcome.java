package dev.pgorm.migrate;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What became of migrations.
 *
 * @param applied those that are done now and were not before, in order
 * @param failure why the next one is not; empty where all are done
 */
public record MigrationOutcome(List<Applied> applied, Optional<MigrationFailure> failure) {

    /** A migration that is done. */
    public record Applied(String migration, int statements, Duration elapsed) {}

    public MigrationOutcome {
        applied = List.copyOf(applied);
    }
}
