package dev.pgorm.app.command;

import dev.pgorm.app.output.Console;
import dev.pgorm.app.output.JsonDiagnostics;
import dev.pgorm.app.output.JsonMigrations;
import dev.pgorm.app.output.MigrationText;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.document.JsonDocument;
import dev.pgorm.workspace.error.ExitCode;
import dev.pgorm.workspace.migration.MigrationStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pgorm migrate status}. */
@Command(
        name = "migrate status",
        sortOptions = false,
        description = {"", "Says which migrations the database has. Changes nothing."},
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Exit codes: 0 all are applied, 3 some are pending, 5 the database cannot be reached, 6 one needs a decision: half "
                    + "applied, edited after it was applied, or missing.",
            "",
            "Examples:",
            "  pgorm migrate status",
            "  pgorm migrate status --url postgresql://me@db.example.org/shop --format json"
        })
final class MigrateStatusCommand implements ProgramCommand {

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json.")
    private TextFormat format = TextFormat.TEXT;

    @Mixin
    private MigrationOptions migrations = new MigrationOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public ExitCode run(Invocation invocation) {
        Console console = invocation.console();
        try (Workspace workspace = database.open(console.surroundings(), migrations.schema())) {
            MigrationStatus status = migrations.of(workspace).status(invocation.progress());
            if (format == TextFormat.JSON) {
                JsonDocument.write(
                        console.results(), invocation.name(), status.exitCode().code(), json -> {
                            JsonDiagnostics.none(json);
                            JsonMigrations.status(json, status);
                        });
            } else {
                console.print(MigrationText.status(status));
            }
            return status.exitCode();
        }
    }
}
