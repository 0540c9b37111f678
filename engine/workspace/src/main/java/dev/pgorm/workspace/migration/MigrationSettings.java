package dev.pgorm.workspace.migration;

import dev.pgorm.migrate.MigrationHistory;
import java.util.Optional;

/**
 * Where a project's migrations are.
 *
 * @param directory {@code --migrations}; empty = {@code migrations/} beside the schema
 * @param historySchema {@code --history-schema}: where the database remembers them
 */
public record MigrationSettings(Optional<String> directory, String historySchema) {

    /** The usual places. */
    public static MigrationSettings defaults() {
        return new MigrationSettings(Optional.empty(), MigrationHistory.DEFAULT_SCHEMA);
    }
}
