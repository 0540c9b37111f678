package dev.pgorm.app.command;

import dev.pgorm.app.output.Console;
import dev.pgorm.app.output.DiagnosticText;
import dev.pgorm.app.output.JsonDiagnostics;
import dev.pgorm.app.output.JsonMigrations;
import dev.pgorm.app.output.MigrationText;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.document.JsonChanges;
import dev.pgorm.workspace.document.JsonDocument;
import dev.pgorm.workspace.error.ExitCode;
import dev.pgorm.workspace.migration.Migrations;
import dev.pgorm.workspace.migration.NewMigration;
import dev.pgorm.workspace.migration.PlannedServer;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pgorm migrate new}. */
@Command(
        name = "migrate new",
        sortOptions = false,
        description = {
            "",
            "Writes a migration that leads from what the other migrations make to the schema: migration.sql, down.sql (the way "
                    + "back) and plan.json (steps, locks, hazards). It is tried in a scratch database first. It is planned "
                    + "for the version of the project's database where that answers, else for the embedded one."
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n",
        footer = {
            "",
            "Exit codes: 0 done (also where there is nothing to change), 1 the schema or a migration is wrong, 5 the scratch "
                    + "server said no.",
            "",
            "Examples:",
            "  pgorm migrate new add_phone",
            "  pgorm migrate new rename_name --rename User.name:User.fullName",
            "  pgorm migrate new backfill_phones --empty      to be written by hand"
        })
final class MigrateNewCommand implements ProgramCommand {

    @Parameters(arity = "1", paramLabel = "NAME", description = "What it is called, behind the time.")
    private String name = "";

    @Option(names = "--empty", description = "Write one without statements, whatever the schema says.")
    private boolean empty;

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
            NewMigration written = write(migrations.of(workspace), invocation);
            if (format == TextFormat.JSON) {
                json(invocation, written);
            } else {
                text(console, written);
            }
            return ExitCode.DONE;
        }
    }

    private NewMigration write(Migrations project, Invocation invocation) {
        return empty
                ? project.createEmpty(name)
                : project.create(
                        name,
                        planning.diffOptions(),
                        question -> Applying.saysYes(invocation.console(), question),
                        invocation.progress());
    }

    private static void json(Invocation invocation, NewMigration written) {
        JsonDocument.write(invocation.console().results(), invocation.name(), 0, json -> {
            Optional<DiffResult> diff = written.diff();
            if (diff.isPresent()) {
                JsonDiagnostics.write(json, diff.get().sources(), diff.get().diagnostics());
                JsonChanges.write(json, diff.get());
            } else {
                JsonDiagnostics.none(json);
            }
            JsonMigrations.written(json, written);
        });
    }

    private static void text(Console console, NewMigration written) {
        written.diff().ifPresent(diff -> {
            if (!diff.diagnostics().isEmpty()) {
                console.say(DiagnosticText.all(diff.sources(), diff.diagnostics(), console));
            }
            diff.notes().forEach(console::say);
        });
        written.server().flatMap(PlannedServer::note).ifPresent(console::say);
        if (written.files().isEmpty()) {
            console.say("✓ nothing to do: the migrations make what the schema says");
            return;
        }
        written.diff().ifPresent(diff -> console.say(MigrationText.summary(diff)));
        List<String> files = written.files();
        files.forEach(file -> console.print(file + "\n"));
        console.say("Read it; pgorm migrate apply runs it.");
    }
}
