package dev.pgorm.repl.command;

import dev.pgorm.repl.session.Console;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.change.DiffOptions;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.change.LookAlikes;
import java.util.List;
import java.util.Locale;

/** Asks at the prompt about what looks like a rename. */
final class Renaming {

    private Renaming() {}

    /** The plan with the renames that were stated and those that were agreed to. */
    static DiffResult settle(List<String> stated, DiffOptions.Proving proving, SessionContext context) {
        return new LookAlikes(renames -> plan(renames, proving, context), question -> saysYes(question, context))
                .settle(stated)
                .plan();
    }

    static boolean saysYes(String question, SessionContext context) {
        return context.console().mode() == Console.Mode.INTERACTIVE
                && context.console()
                        .ask(question)
                        .map(text -> text.strip().toLowerCase(Locale.ROOT).startsWith("y"))
                        .orElse(false);
    }

    private static DiffResult plan(List<String> renames, DiffOptions.Proving proving, SessionContext context) {
        DiffOptions options = DiffOptions.defaults().withRenames(renames).withProving(proving);
        DiffResult plan = context.workspace().planToSchema(options, context.progress());
        context.console().clearProgress();
        return plan;
    }
}
