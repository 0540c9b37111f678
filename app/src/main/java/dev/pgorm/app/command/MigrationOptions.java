package dev.pgorm.app.command;

import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.migration.MigrationSettings;
import dev.pgorm.workspace.migration.Migrations;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which migrations are meant, and where the database remembers them. */
final class MigrationOptions {

    @Option(names = "--schema", paramLabel = "SCHEMA", description = "The project's schema; else the usual places.")
    private @Nullable String schema;

    @Option(
            names = "--migrations",
            paramLabel = "DIR",
            description = "The directory of the migrations; else migrations/ beside the schema.")
    private @Nullable String directory;

    @Option(
            names = "--history-schema",
            paramLabel = "NAME",
            description = "The schema in which the database remembers them; else pgorm.")
    private @Nullable String historySchema;

    /** The schema that was named. */
    Optional<String> schema() {
        return Optional.ofNullable(schema);
    }

    /** The migrations of a project. */
    Migrations of(Workspace workspace) {
        MigrationSettings usual = MigrationSettings.defaults();
        return workspace.migrations(new MigrationSettings(
                Optional.ofNullable(directory),
                Optional.ofNullable(historySchema).orElse(usual.historySchema())));
    }
}
