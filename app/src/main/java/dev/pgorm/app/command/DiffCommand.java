package dev.pgorm.app.command;

import dev.pgorm.app.output.Console;
import dev.pgorm.app.output.DiagnosticText;
import dev.pgorm.app.output.JsonDiagnostics;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.change.SourceSpec;
import dev.pgorm.workspace.document.JsonChanges;
import dev.pgorm.workspace.document.JsonDocument;
import dev.pgorm.workspace.document.PlanFile;
import dev.pgorm.workspace.error.ExitCode;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pgorm diff}. */
@Command(
        name = "diff",
        sortOptions = false,
        description = {
            "",
            "Prints the migration between any two sources. It only prints: what the plan would destroy stands in it, with "
                    + "its hazards as comments.",
            "",
            "A SOURCE is: empty, a schema file or directory, a .sql file or a directory of them, a migrations directory, "
                    + "a plan.json (its target), postgresql://…, or db (the project's database). sdl: sql: or migrations: in front of a path force "
                    + "its kind."
        },
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Exit codes: 0 done, 1 a source is wrong, 3 differences (--exit-code), 5 a server said no.",
            "",
            "Examples:",
            "  pgorm diff --from empty --to schema.prisma",
            "  pgorm diff --from db --to schema.pgorm --format tree",
            "  pgorm diff --from before.sql --to after.sql",
            "  pgorm diff --from db --to schema.pgorm --rename User.name:User.fullName -o plan.json"
        })
final class DiffCommand implements ProgramCommand {

    /** How the result is printed. */
    enum Format {
        SQL,
        TREE,
        JSON
    }

    @Option(names = "--from", required = true, paramLabel = "SOURCE", description = "What is there.")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "SOURCE", description = "What shall be there.")
    private String to = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "sql (runs in psql), tree or json.")
    private Format format = Format.SQL;

    @Option(names = "--exit-code", description = "Exit with 3 where there are differences.")
    private boolean exitCode;

    @Option(names = "-o", paramLabel = "FILE", description = "Write the plan down, for push --plan.")
    private @Nullable String planFile;

    @Option(names = "--schema", paramLabel = "SCHEMA", description = "The project's schema, where db is a source.")
    private @Nullable String schema;

    @Mixin
    private PlanningOptions planning = new PlanningOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public ExitCode run(Invocation invocation) {
        Console console = invocation.console();
        try (Workspace workspace = database.open(console.surroundings(), projectSchema())) {
            DiffResult result = workspace.diff(
                    SourceSpec.parse(from), SourceSpec.parse(to), planning.diffOptions(), invocation.progress());
            ExitCode exit = exitCode && !result.isEmpty() ? ExitCode.DIFFERENCES : ExitCode.DONE;
            print(invocation, result, exit);
            if (planFile != null) {
                Path target = console.surroundings().workingDirectory().resolve(planFile);
                PlanFile.write(target, planFile, result, planning.diffOptions());
                console.say("plan written to " + planFile);
            }
            return exit;
        }
    }

    /** Whose datasource {@code db} means: that of {@code --schema}, else that of the schema on the other side. */
    private Optional<String> projectSchema() {
        SourceSpec left = SourceSpec.parse(from);
        SourceSpec right = SourceSpec.parse(to);
        Optional<SourceSpec> other =
                left.isDatabase() ? Optional.of(right) : right.isDatabase() ? Optional.of(left) : Optional.empty();
        return Optional.ofNullable(schema)
                .or(() -> other.filter(SourceSpec::mayBeSchema).map(SourceSpec::text));
    }

    private void print(Invocation invocation, DiffResult result, ExitCode exit) {
        Console console = invocation.console();
        if (format == Format.JSON) {
            JsonDocument.write(console.results(), invocation.name(), exit.code(), json -> {
                JsonDiagnostics.write(json, result.sources(), result.diagnostics());
                JsonChanges.write(json, result);
            });
            return;
        }
        if (!result.diagnostics().isEmpty()) {
            console.say(DiagnosticText.all(result.sources(), result.diagnostics(), console));
        }
        result.notes().forEach(console::say);
        console.print(format == Format.SQL ? result.sql() : result.tree());
    }
}
