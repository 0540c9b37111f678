package dev.pgorm.repl.command;

import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.CommandDescription.Operand;
import dev.pgorm.repl.session.Place;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.error.WorkspaceError;

/** {@code \i}. */
final class IncludeCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(CommandDescription.Group.QUERY, "runs the statements and commands of a file", "i")
                .taking("FILE", Operand.FILE);
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        String name = arguments
                .only(description().usage())
                .orElseThrow(() -> new WorkspaceError.WrongUsage("\\i needs a file", "it is used like this: \\i FILE"));
        return context.run(Files.read(Files.resolve(name, context.workspace())), Place.in(name, 1));
    }
}
