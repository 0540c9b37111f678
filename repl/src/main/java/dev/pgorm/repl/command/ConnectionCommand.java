package dev.pgorm.repl.command;

import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.database.DatabaseAddress;
import dev.pgorm.workspace.database.DatabaseState;
import java.util.stream.Collectors;

/** {@code \conninfo}. */
final class ConnectionCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(CommandDescription.Group.SESSION, "where you are connected to", "conninfo");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        context.say(sentence(context));
        context.statements()
                .role()
                .ifPresent(role -> context.say("Statements run as " + role.shown()
                        + role.context().stream()
                                .map(each -> ", with " + each.name())
                                .collect(Collectors.joining()) + ".\n"));
        return new Response.Done();
    }

    static String sentence(SessionContext context) {
        DatabaseState.Ready ready = context.workspace().awaitDatabase(context.progress());
        context.console().clearProgress();
        DatabaseAddress address = ready.address();
        String embedded = address.kind() == DatabaseAddress.Kind.EMBEDDED ? "embedded " : "";
        return "Connected to " + address.display() + " as " + address.user() + ": " + embedded + "PostgreSQL "
                + ready.serverVersion() + " (from " + address.origin() + ")\n";
    }
}
