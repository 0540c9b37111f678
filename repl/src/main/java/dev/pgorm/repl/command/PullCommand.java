package dev.pgorm.repl.command;

import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.change.PullOptions;
import dev.pgorm.workspace.change.PullResult;
import java.util.Optional;

/** {@code \pull}. */
final class PullCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(CommandDescription.Group.SCHEMA, "shows the database as a schema", "pull")
                .detailed("\\o FILE sends it into a file.");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        PullResult result =
                context.workspace().pull(new PullOptions(Optional.empty()), context.progress());
        context.console().clearProgress();
        CommandOutput.text(context, result.text());
        result.notes().forEach(note -> context.say(note + "\n"));
        return new Response.Done();
    }
}
