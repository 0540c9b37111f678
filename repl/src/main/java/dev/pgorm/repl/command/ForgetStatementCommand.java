package dev.pgorm.repl.command;

import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;

/** {@code \r}. */
final class ForgetStatementCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(
                CommandDescription.Group.QUERY, "forgets the statement that waits for its end", "r");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        context.forgetWaitingStatement();
        return new Response.Done();
    }
}
