package dev.pgorm.repl.command;

import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.error.WorkspaceError;

/** {@code \p}. */
final class ShowStatementCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(
                CommandDescription.Group.QUERY, "shows the statement that waits for its end, or the last one", "p");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        String statement = context.waitingStatement()
                .or(context.statements()::lastStatement)
                .orElseThrow(() -> new WorkspaceError.WrongUsage(
                        "there is no statement to show yet", "enter one, ended by a semicolon"));
        CommandOutput.text(context, statement + "\n");
        return new Response.Done();
    }
}
