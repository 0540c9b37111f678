package dev.pgorm.repl.command;

import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.CommandDescription.Operand;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SaidQuery;
import dev.pgorm.repl.session.SessionContext;

/** {@code \java}: a builder expression as a program has it. */
final class ExpressionJavaCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(
                        CommandDescription.Group.QUERY,
                        "shows the last builder expression, or one, as a Java program has it",
                        "java")
                .taking("[EXPRESSION]", Operand.NOTHING)
                .detailed("With the imports of the schema's client, whose package the generator block says. "
                        + "The program has a Database called db.");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        SaidQuery said = ExpressionSqlCommand.expression(arguments, context);
        CommandOutput.text(context, context.workspace().expressionInJava(said.text()));
        return new Response.Done();
    }
}
