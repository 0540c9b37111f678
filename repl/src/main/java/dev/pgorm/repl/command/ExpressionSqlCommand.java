package dev.pgorm.repl.command;

import dev.pgorm.repl.render.QueryText;
import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.CommandDescription.Operand;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SaidQuery;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.error.WorkspaceError;

/** {@code \sql}: what a builder expression says to the server. */
final class ExpressionSqlCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(
                        CommandDescription.Group.QUERY,
                        "shows the SQL of the last builder expression, or of one",
                        "sql")
                .taking("[EXPRESSION]", Operand.NOTHING)
                .detailed(
                        "Runs nothing. Related rows that are included have statements of their own, which need the keys"
                                + " that the first one gives.");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        SaidQuery said = expression(arguments, context);
        CommandOutput.text(context, QueryText.of(said.statement(), said.settings()));
        return new Response.Done();
    }

    /** The expression behind a command, else the last one. */
    static SaidQuery expression(Arguments arguments, SessionContext context) {
        String text = arguments.text().strip();
        return text.isEmpty()
                ? context.statements()
                        .lastExpression()
                        .orElseThrow(() -> new WorkspaceError.WrongUsage(
                                "there is no builder expression yet", "enter one, such as: from(user).limit(3)"))
                : SaidQuery.of(text, context.workspace());
    }
}
