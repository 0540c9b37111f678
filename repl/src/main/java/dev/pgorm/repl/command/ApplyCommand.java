package dev.pgorm.repl.command;

import dev.pgorm.exec.TransactionState;
import dev.pgorm.repl.render.PlanText;
import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.CommandDescription.Operand;
import dev.pgorm.repl.session.Console;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.change.ApplyListener;
import dev.pgorm.workspace.change.ApplyResult;
import dev.pgorm.workspace.change.Consent;
import dev.pgorm.workspace.change.DescribedHazard;
import dev.pgorm.workspace.change.DescribedPlan;
import dev.pgorm.workspace.change.DescribedStep;
import dev.pgorm.workspace.change.DiffOptions;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.database.DatabaseAddress;
import dev.pgorm.workspace.error.ExitCode;
import dev.pgorm.workspace.error.WorkspaceError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code \apply}. */
final class ApplyCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(
                        CommandDescription.Group.SCHEMA,
                        "brings the database to the schema; asks where it costs",
                        "apply")
                .taking("[--allow HAZARD]", Operand.NOTHING)
                .offering("--yes", "--allow", "--rename")
                .detailed(
                        "What looks like a rename is asked about, or stated: \\apply --rename User.phone:User.telephone",
                        "Every hazard is named and asked about. A script says so beforehand: \\apply --allow HAZARD",
                        "A database that is not the embedded one is asked for by its name; --yes says so beforehand.");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        ApplyAnswers answers = ApplyAnswers.of(arguments);
        if (context.statements().transactionState() != TransactionState.IDLE) {
            throw new WorkspaceError.WrongUsage(
                    "a transaction is open, and \\apply would wait for its locks", "first \\commit or \\rollback");
        }
        DiffResult plan = Renaming.settle(answers.renames(), DiffOptions.Proving.ALWAYS, context);
        if (plan.isEmpty()) {
            context.say(PlanText.nothingToDo(context.screen()));
            return new Response.Done();
        }
        show(plan, context);
        confirmTarget(answers, context);
        Consent consent = consent(plan.plan(), answers, context);
        ApplyResult result = context.workspace()
                .apply(plan, consent, new StepsOnConsole(context.console(), plan), context.progress());
        context.console().clearProgress();
        context.say(PlanText.applied(result, context.screen()));
        context.workspace().refresh();
        return result.verified() ? new Response.Done() : new Response.Failed(ExitCode.DIFFERENCES);
    }

    /** New objects in an empty database need no list; anything else is shown before it happens. */
    private static void show(DiffResult plan, SessionContext context) {
        boolean onlyCreates =
                plan.changes().stream().allMatch(change -> change.action().equals("create"));
        if (!onlyCreates) {
            CommandOutput.text(context, plan.tree());
        }
        context.say(PlanText.summary(plan, context.screen()));
    }

    private static void confirmTarget(ApplyAnswers answers, SessionContext context) {
        DatabaseAddress address =
                context.workspace().awaitDatabase(context.progress()).address();
        if (address.kind() == DatabaseAddress.Kind.EMBEDDED || answers.yes()) {
            return;
        }
        Optional<String> answer = context.console()
                .ask("This runs on " + address.display() + " as " + address.user()
                        + ". Type the database's name to go on: ");
        if (answer.isEmpty() || !answer.get().strip().equals(address.database())) {
            throw new WorkspaceError.Refused(
                    "nothing was applied: " + address.display() + " was not confirmed",
                    "type the database's name when asked, or say \\apply --yes",
                    List.of());
        }
    }

    private static Consent consent(DescribedPlan plan, ApplyAnswers answers, SessionContext context) {
        Map<String, List<DescribedHazard>> open = new LinkedHashMap<>();
        for (DescribedHazard hazard : plan.hazardsNeedingConsent()) {
            if (!answers.allowed().contains(hazard.id())) {
                open.computeIfAbsent(hazard.id(), _ -> new ArrayList<>()).add(hazard);
            }
        }
        Set<String> allowed = new LinkedHashSet<>(answers.allowed());
        open.forEach((id, hazards) -> {
            hazards.forEach(hazard -> context.say(PlanText.hazard(hazard, context.screen())));
            Optional<String> answer = context.console().ask("Type " + id + " to allow it, anything else stops here: ");
            if (answer.isEmpty() || !answer.get().strip().equals(id)) {
                throw new WorkspaceError.Refused(
                        "nothing was applied: " + id + " was not allowed",
                        "type the hazard's name when asked, or say \\apply --allow " + id,
                        List.of(id));
            }
            allowed.add(id);
        });
        return new Consent(allowed);
    }

    /** Shows the step that runs. */
    private record StepsOnConsole(Console console, DiffResult plan) implements ApplyListener {

        private static final int STATEMENT_SHOWN = 60;

        @Override
        public void started(int index, int count, DescribedStep step) {
            console.progress(index + "/" + count + "  " + head(step));
        }

        @Override
        public void waiting(String reason) {
            console.progress(reason);
        }

        @Override
        public void verifying() {
            console.progress("comparing the database with the schema");
        }

        private String head(DescribedStep step) {
            String line = plan.shown(step.sql()).strip().lines().findFirst().orElse("");
            return line.length() > STATEMENT_SHOWN ? line.substring(0, STATEMENT_SHOWN) + "…" : line;
        }
    }
}
