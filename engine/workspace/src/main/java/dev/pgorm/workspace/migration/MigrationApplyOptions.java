package dev.pgorm.workspace.migration;

import dev.pgorm.migrate.ApplyOptions;
import java.time.Duration;
import java.util.Optional;

/**
 * How patient apply is.
 *
 * @param lockTimeout {@code --lock-timeout}; empty = three seconds
 * @param statementTimeout {@code --statement-timeout}; empty = as the server says
 */
public record MigrationApplyOptions(Optional<Duration> lockTimeout, Optional<Duration> statementTimeout) {

    /** As it is where nobody says otherwise. */
    public static MigrationApplyOptions defaults() {
        return new MigrationApplyOptions(Optional.empty(), Optional.empty());
    }

    ApplyOptions forEngine() {
        ApplyOptions options = ApplyOptions.defaults();
        ApplyOptions patient = lockTimeout.map(options::withLockTimeout).orElse(options);
        return statementTimeout.map(patient::withStatementTimeout).orElse(patient);
    }
}
