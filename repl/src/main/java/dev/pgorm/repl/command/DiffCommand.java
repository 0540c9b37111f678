package dev.pgorm.repl.command;

import dev.pgorm.repl.render.PlanText;
import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.CommandDescription.Operand;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.change.DiffOptions;
import dev.pgorm.workspace.change.DiffResult;

/** {@code \diff}. */
final class DiffCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(
                        CommandDescription.Group.SCHEMA, "what \\apply would change in the database", "diff")
                .taking("[sql]", Operand.NOTHING)
                .offering("sql")
                .detailed("\\diff shows the changes as a tree, \\diff sql (or \\plan) the statements.");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        boolean sql = arguments
                .only(description().usage())
                .filter(word -> word.equals("sql"))
                .isPresent();
        return show(context, sql);
    }

    static Response show(SessionContext context, boolean sql) {
        DiffResult result = context.workspace().planToSchema(DiffOptions.defaults(), context.progress());
        context.console().clearProgress();
        if (result.isEmpty()) {
            context.say(PlanText.nothingToDo(context.screen()));
            return new Response.Done();
        }
        CommandOutput.text(context, sql ? result.shown(result.sql()) : result.tree());
        context.say(PlanText.summary(result, context.screen()) + PlanText.consents(result.plan(), context.screen()));
        context.say(sql ? "\\apply runs it.\n" : "\\plan shows the statements, \\apply runs them.\n");
        return new Response.Done();
    }
}
