package dev.pgorm.app.command;

import dev.pgorm.app.output.Console;
import dev.pgorm.app.output.JsonDiagnostics;
import dev.pgorm.app.output.JsonMigrations;
import dev.pgorm.app.output.MigrationText;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.document.JsonDocument;
import dev.pgorm.workspace.error.ExitCode;
import dev.pgorm.workspace.migration.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pgorm migrate verify}. */
@Command(
        name = "migrate verify",
        sortOptions = false,
        description = {
            "",
            "Runs all migrations in a scratch database and compares what they make with the schema, and what the applied ones "
                    + "make with the database. Changes nothing."
        },
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Exit codes: 0 all say the same, 1 a migration or the schema is wrong, 3 they differ, 5 a server said no, 6 the "
                    + "history needs a decision.",
            "",
            "Examples:",
            "  pgorm migrate verify",
            "  pgorm migrate verify --no-db          without looking at the database, as in a build"
        })
final class MigrateVerifyCommand implements ProgramCommand {

    @Option(names = "--no-db", description = "Leave the database out.")
    private boolean withoutDatabase;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json.")
    private TextFormat format = TextFormat.TEXT;

    @Mixin
    private MigrationOptions migrations = new MigrationOptions();

    @Mixin
    private PlanningOptions planning = new PlanningOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public ExitCode run(Invocation invocation) {
        Console console = invocation.console();
        try (Workspace workspace = database.open(console.surroundings(), migrations.schema())) {
            Verification result =
                    migrations.of(workspace).verify(!withoutDatabase, planning.diffOptions(), invocation.progress());
            if (format == TextFormat.JSON) {
                JsonDocument.write(
                        console.results(), invocation.name(), result.exitCode().code(), json -> {
                            JsonDiagnostics.none(json);
                            JsonMigrations.verification(json, result);
                        });
            } else {
                result.notes().forEach(console::say);
                console.print(MigrationText.verification(result));
            }
            return result.exitCode();
        }
    }
}
