package dev.pgorm.app.command;

import dev.pgorm.app.output.Console;
import dev.pgorm.app.output.DiagnosticText;
import dev.pgorm.app.output.JsonDiagnostics;
import dev.pgorm.app.output.PlanText;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.change.ApplyListener;
import dev.pgorm.workspace.change.ApplyResult;
import dev.pgorm.workspace.change.Consent;
import dev.pgorm.workspace.change.DescribedStep;
import dev.pgorm.workspace.change.DiffOptions;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.change.LookAlikes;
import dev.pgorm.workspace.database.DatabaseAddress;
import dev.pgorm.workspace.database.DatabaseState;
import dev.pgorm.workspace.document.JsonChanges;
import dev.pgorm.workspace.document.JsonDocument;
import dev.pgorm.workspace.document.PlanFile;
import dev.pgorm.workspace.error.ExitCode;
import dev.pgorm.workspace.error.WorkspaceError;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pgorm push}. */
@Command(
        name = "push",
        sortOptions = false,
        description = {
            "",
            "Brings the database to the schema, without a migration file. Shows the plan first and asks; hazards must be "
                    + "allowed by name."
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n",
        footer = {
            "",
            "Exit codes: 0 done, 1 the schema is wrong, 4 refused, 5 the database said no.",
            "",
            "Examples:",
            "  pgorm push",
            "  pgorm push --yes --allow drop-column",
            "  pgorm push --url postgresql://me@db.example.org/shop --plan plan.json"
        })
final class PushCommand implements ProgramCommand {

    /** How the result is printed. */
    enum Format {
        TEXT,
        JSON
    }

    @Parameters(arity = "0..1", paramLabel = "SCHEMA", description = "The schema; else the usual places.")
    private @Nullable String schema;

    @Option(names = "--yes", description = "Apply without asking. Hazards still need --allow.")
    private boolean yes;

    @Option(
            names = "--allow",
            paramLabel = "HAZARD",
            split = ",",
            description = "Agree to a hazard by its id. Repeatable.")
    private List<String> allowed = List.of();

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description = "Apply only what diff -o wrote down and somebody reviewed.")
    private @Nullable String planFile;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json.")
    private Format format = Format.TEXT;

    @Mixin
    private PlanningOptions planning = new PlanningOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public ExitCode run(Invocation invocation) {
        Console console = invocation.console();
        try (Workspace workspace = database.open(console.surroundings(), Optional.ofNullable(schema))) {
            Applying.refuseReadOnly(workspace, "push");
            DatabaseState.Ready ready = workspace.awaitDatabase(invocation.progress());
            DiffResult plan = plan(workspace, invocation);
            if (format == Format.TEXT && !plan.diagnostics().isEmpty()) {
                console.say(DiagnosticText.all(plan.sources(), plan.diagnostics(), console));
            }
            plan.notes().forEach(console::sayInDetail);
            if (plan.isEmpty()) {
                report(invocation, plan, new ApplyResult(0, Duration.ZERO, List.of()));
                return ExitCode.DONE;
            }
            Consent consent = consent(console, plan, ready.address());
            ApplyListener listener = new Listener(console, format == Format.TEXT);
            ApplyResult result = workspace.apply(plan, consent, listener, invocation.progress());
            report(invocation, plan, result);
            if (!result.verified()) {
                throw new WorkspaceError.Defect(
                        "all steps ran, but the database does not equal the schema: "
                                + String.join("; ", result.differences()),
                        null);
            }
            return ExitCode.DONE;
        }
    }

    private DiffResult plan(Workspace workspace, Invocation invocation) {
        if (planFile == null) {
            DiffOptions options = planning.diffOptions().withProving(DiffOptions.Proving.ALWAYS);
            return new LookAlikes(
                            renames -> workspace.planToSchema(options.withRenames(renames), invocation.progress()),
                            question -> !yes && Applying.saysYes(invocation.console(), question))
                    .settle(options.renames())
                    .plan();
        }
        PlanFile reviewed = PlanFile.read(
                invocation.console().surroundings().workingDirectory().resolve(planFile), planFile);
        DiffResult now = workspace.planToSchema(
                reviewed.options().withProving(DiffOptions.Proving.ALWAYS), invocation.progress());
        reviewed.requireSame(now);
        return now;
    }

    private Consent consent(Console console, DiffResult plan, DatabaseAddress address) {
        if (format == Format.TEXT) {
            console.sayAlways(PlanText.summary(plan, address));
        }
        return new Applying(console, "push", yes).consent(plan.plan().hazardsNeedingConsent(), allowed, address);
    }

    private void report(Invocation invocation, DiffResult plan, ApplyResult result) {
        Console console = invocation.console();
        if (format == Format.JSON) {
            JsonDocument.write(console.results(), invocation.name(), result.verified() ? 0 : 70, json -> {
                JsonDiagnostics.write(json, plan.sources(), plan.diagnostics());
                JsonChanges.write(json, plan);
                json.writeObjectFieldStart("result");
                json.writeNumberField("steps", result.steps());
                json.writeNumberField("seconds", result.elapsed().toMillis() / 1000.0);
                json.writeBooleanField("verified", result.verified());
                json.writeEndObject();
            });
        } else if (result.steps() == 0) {
            console.say("✓ nothing to do: the database equals the schema");
        } else if (result.verified()) {
            console.say("✓ " + DiagnosticText.count(result.steps(), "step") + " in "
                    + PlanText.seconds(result.elapsed()) + " · verified: the database equals the schema");
        }
    }

    /** Shows each step as it runs. */
    private record Listener(Console console, boolean text) implements ApplyListener {

        @Override
        public void started(int index, int count, DescribedStep step) {
            if (text) {
                console.progress("step " + index + " of " + count + ": " + step.id());
            }
        }

        @Override
        public void waiting(String reason) {
            console.say("… " + reason);
        }

        @Override
        public void verifying() {
            console.progress("comparing the database with the schema");
        }
    }
}
