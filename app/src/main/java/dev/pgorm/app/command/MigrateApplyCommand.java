package dev.pgorm.app.command;

import dev.pgorm.app.output.Console;
import dev.pgorm.app.output.JsonDiagnostics;
import dev.pgorm.app.output.JsonMigrations;
import dev.pgorm.app.output.MigrationText;
import dev.pgorm.app.output.PlanText;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.change.Consent;
import dev.pgorm.workspace.document.JsonDocument;
import dev.pgorm.workspace.error.ExitCode;
import dev.pgorm.workspace.migration.MigrationApplyOptions;
import dev.pgorm.workspace.migration.MigrationProgress;
import dev.pgorm.workspace.migration.Migrations;
import dev.pgorm.workspace.migration.MigrationsApplied;
import dev.pgorm.workspace.migration.PendingMigrations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pgorm migrate apply}. */
@Command(
        name = "migrate apply",
        sortOptions = false,
        description = {
            "",
            "Applies the migrations that the database does not have, in the order of their names. Statements share a transaction "
                    + "wherever PostgreSQL lets them, and each is recorded: a run that was killed goes on where it stopped. "
                    + "Hazards must be allowed by name."
        },
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Exit codes: 0 done, 1 a file is wrong, 4 refused, 5 the database said no, 6 the history needs a decision.",
            "",
            "Examples:",
            "  pgorm migrate apply --dry-run",
            "  pgorm migrate apply --yes --allow drop-column",
            "  pgorm migrate apply --to 20260101120000_init --lock-timeout 10s"
        })
final class MigrateApplyCommand implements ProgramCommand {

    @Option(names = "--yes", description = "Apply without asking. Hazards still need --allow.")
    private boolean yes;

    @Option(
            names = "--allow",
            paramLabel = "HAZARD",
            split = ",",
            description = "Agree to a hazard by its id. Repeatable.")
    private List<String> allowed = List.of();

    @Option(names = "--dry-run", description = "Print the statements that would run, and run none.")
    private boolean dryRun;

    @Option(
            names = "--to",
            paramLabel = "NAME",
            description = "Apply none behind this one; a beginning of its name will do.")
    private @Nullable String last;

    @Option(
            names = "--lock-timeout",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description =
                    "How long a statement may wait for a lock, and keep others waiting: 500ms, 5s, 2min; else 3s.")
    private @Nullable Duration lockTimeout;

    @Option(
            names = "--statement-timeout",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "How long a statement may run; else as the server says.")
    private @Nullable Duration statementTimeout;

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
            Applying.refuseReadOnly(workspace, "migrate apply");
            Migrations project = migrations.of(workspace);
            PendingMigrations pending = project.pending(Optional.ofNullable(last), invocation.progress());
            if (dryRun) {
                show(invocation, pending);
                return ExitCode.DONE;
            }
            MigrationsApplied applied = apply(project, pending, invocation);
            report(invocation, applied);
            return ExitCode.DONE;
        }
    }

    private MigrationsApplied apply(Migrations project, PendingMigrations pending, Invocation invocation) {
        Console console = invocation.console();
        if (pending.migrations().isEmpty()) {
            return new MigrationsApplied(List.of());
        }
        if (format == TextFormat.TEXT) {
            console.sayAlways(MigrationText.pending(pending));
        }
        Consent consent = new Applying(console, "migrate apply", yes)
                .consent(pending.hazardsNeedingConsent(), allowed, pending.database());
        return project.apply(
                pending,
                consent,
                new MigrationApplyOptions(Optional.ofNullable(lockTimeout), Optional.ofNullable(statementTimeout)),
                new Listener(console, format == TextFormat.TEXT),
                invocation.progress());
    }

    private void show(Invocation invocation, PendingMigrations pending) {
        Console console = invocation.console();
        if (format == TextFormat.JSON) {
            JsonDocument.write(console.results(), invocation.name(), 0, json -> {
                JsonDiagnostics.none(json);
                JsonMigrations.pending(json, pending);
            });
        } else {
            console.say(MigrationText.pending(pending));
            console.print(MigrationText.statements(pending));
        }
    }

    private void report(Invocation invocation, MigrationsApplied applied) {
        Console console = invocation.console();
        if (format == TextFormat.JSON) {
            JsonDocument.write(console.results(), invocation.name(), 0, json -> {
                JsonDiagnostics.none(json);
                JsonMigrations.applied(json, applied);
            });
        } else {
            console.say(MigrationText.applied(applied));
        }
    }

    /** Shows what runs, and what is done as soon as it is. */
    private record Listener(Console console, boolean text) implements MigrationProgress {

        @Override
        public void step(String migration, int place, int count, String sql) {
            if (text) {
                console.progress(migration + ": statement " + place + " of " + count);
            }
        }

        @Override
        public void waiting(String reason) {
            console.say("… " + reason);
        }

        @Override
        public void finished(String migration, Duration elapsed) {
            if (text) {
                console.say("  ✓ " + migration + " in " + PlanText.seconds(elapsed));
            }
        }
    }
}
