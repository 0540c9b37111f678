package dev.pgorm.repl.command;

import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.CommandDescription.Operand;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.error.WorkspaceError;
import java.util.Optional;

/** {@code \c}. */
final class ConnectCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(
                        CommandDescription.Group.SESSION, "connects anew, or to another database", "c", "connect")
                .taking("[URL]", Operand.NOTHING)
                .detailed(
                        "\\c postgresql://user@host:5432/name",
                        "A password is better kept in ~/.pgpass than typed here.");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        Optional<String> url = arguments.only(description().usage());
        if (url.isEmpty()) {
            context.statements().disconnect();
            context.statements().connection();
        } else if (url.get().startsWith("postgres") && url.get().contains("://")) {
            context.connect(url.get());
        } else {
            throw new WorkspaceError.WrongUsage(
                    url.get() + " is no database address", "it looks like this: postgresql://user@host:5432/name");
        }
        context.console().clearProgress();
        context.say(ConnectionCommand.sentence(context));
        return new Response.Done();
    }
}
