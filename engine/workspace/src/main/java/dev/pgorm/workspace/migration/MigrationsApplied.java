package dev.pgorm.workspace.migration;

import java.time.Duration;
import java.util.List;

/** The migrations that were brought to their end, in order. */
public record MigrationsApplied(List<Applied> migrations) {

    /** A migration that is done. */
    public record Applied(String name, int statements, Duration elapsed) {}

    public MigrationsApplied {
        migrations = List.copyOf(migrations);
    }
}
