package dev.pgorm.repl.command;

import dev.pgorm.repl.render.Expanded;
import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.Display;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;

/** {@code \gx}. */
final class SendExpandedCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(CommandDescription.Group.QUERY, "like \\g, with each row as a list", "gx");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        Display expanded = Display.of(context, context.results(), style -> style.with(Expanded.ON));
        return context.statements().run(SendCommand.lastStatement(context), expanded);
    }
}
