package dev.pgorm.repl.command;

import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.CommandDescription.Operand;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;

/** {@code \explain}: how the server would run a builder expression. */
final class ExplainCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(
                        CommandDescription.Group.QUERY,
                        "shows how the server would run the last builder expression, or one",
                        "explain")
                .taking("[EXPRESSION]", Operand.NOTHING)
                .detailed("The statement is not run. For SQL, write EXPLAIN in front of it.");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        return context.statements()
                .explain(ExpressionSqlCommand.expression(arguments, context).statement());
    }
}
