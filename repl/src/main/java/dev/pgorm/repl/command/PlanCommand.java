package dev.pgorm.repl.command;

import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;

/** {@code \plan}. */
final class PlanCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(CommandDescription.Group.SCHEMA, "the statements that \\apply would run", "plan");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        return DiffCommand.show(context, true);
    }
}
