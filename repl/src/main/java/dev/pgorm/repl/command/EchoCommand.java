package dev.pgorm.repl.command;

import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.CommandDescription.Operand;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;

/** {@code \echo}. */
final class EchoCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(CommandDescription.Group.DISPLAY, "writes a text where results go", "echo")
                .taking("TEXT…", Operand.NOTHING);
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        CommandOutput.text(context, String.join(" ", arguments.words()) + "\n");
        return new Response.Done();
    }
}
