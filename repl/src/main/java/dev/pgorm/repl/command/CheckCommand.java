package dev.pgorm.repl.command;

import dev.pgorm.repl.render.DiagnosticText;
import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.error.ExitCode;
import dev.pgorm.workspace.project.CheckResult;

/** {@code \check}. */
final class CheckCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(
                CommandDescription.Group.SCHEMA, "reads the schema again and shows what is wrong with it", "check");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        CheckResult result = context.workspace().check(context.progress());
        context.console().clearProgress();
        context.say(DiagnosticText.of(result.diagnostics(), result.sources(), context.screen()));
        context.say(SchemaLine.of(result, context.screen()) + "\n");
        return result.isValid() ? new Response.Done() : new Response.Failed(ExitCode.WRONG_INPUT);
    }
}
