package dev.pgorm.app.command;

import dev.pgorm.app.output.Console;
import dev.pgorm.app.output.JsonDiagnostics;
import dev.pgorm.app.output.JsonMigrations;
import dev.pgorm.app.output.MigrationText;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.change.Consent;
import dev.pgorm.workspace.document.JsonDocument;
import dev.pgorm.workspace.error.ExitCode;
import dev.pgorm.workspace.migration.Baseline;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pgorm migrate baseline}. */
@Command(
        name = "migrate baseline",
        sortOptions = false,
        description = {
            "",
            "Takes migrations for applied without running them, for a database that has what they make already. It runs them in "
                    + "a scratch database first and compares; a database that differs is refused."
        },
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Exit codes: 0 done, 4 the database is not what they make, 5 a server said no, 6 the history needs a decision.",
            "",
            "Examples:",
            "  pgorm migrate baseline",
            "  pgorm migrate baseline --to 20260101120000_init     the database is older than the other migrations",
            "  pgorm migrate baseline --allow drift                the differences that it showed are known"
        })
final class MigrateBaselineCommand implements ProgramCommand {

    @Option(
            names = "--to",
            paramLabel = "NAME",
            description = "Take none behind this one; a beginning of its name will do.")
    private @Nullable String last;

    @Option(
            names = "--allow",
            paramLabel = "drift",
            split = ",",
            description = "--allow drift takes them though the database differs.")
    private List<String> allowed = List.of();

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
            Applying.refuseReadOnly(workspace, "migrate baseline");
            Baseline baseline = migrations
                    .of(workspace)
                    .baseline(Optional.ofNullable(last), new Consent(Set.copyOf(allowed)), invocation.progress());
            if (format == TextFormat.JSON) {
                JsonDocument.write(console.results(), invocation.name(), 0, json -> {
                    JsonDiagnostics.none(json);
                    JsonMigrations.baseline(json, baseline);
                });
            } else {
                console.say(MigrationText.baseline(baseline));
            }
            return ExitCode.DONE;
        }
    }
}
