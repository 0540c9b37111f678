package dev.pgorm.repl.command;

import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;

/** {@code \q}. */
final class LeaveCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(CommandDescription.Group.SESSION, "leaves the shell, as Ctrl-D does", "q", "quit");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        return new Response.Leave();
    }
}
