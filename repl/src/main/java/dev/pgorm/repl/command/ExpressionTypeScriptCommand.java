package dev.pgorm.repl.command;

import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.CommandDescription.Operand;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SaidQuery;
import dev.pgorm.repl.session.SessionContext;

/** {@code \ts}: a builder expression as a function of TypeScript. */
final class ExpressionTypeScriptCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(
                        CommandDescription.Group.QUERY,
                        "shows the last builder expression, or one, as a function of TypeScript",
                        "ts")
                .taking("[EXPRESSION]", Operand.NOTHING)
                .detailed(
                        "It is what a query of the schema with that expression gets in the TypeScript client: the SQL, and the",
                        "types of what it gives. Values are in it as they stand; parameters come with \\save.",
                        "It has its place in the client's folder.");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        SaidQuery said = ExpressionSqlCommand.expression(arguments, context);
        CommandOutput.text(context, context.workspace().expressionInTypeScript(said.text()));
        return new Response.Done();
    }
}
