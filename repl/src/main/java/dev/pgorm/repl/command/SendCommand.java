package dev.pgorm.repl.command;

import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.Place;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.error.WorkspaceError;
import java.util.Optional;

/** {@code \g}. */
final class SendCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(
                CommandDescription.Group.QUERY, "runs the statement in front of it, or the last one again", "g");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        return context.statements().run(lastStatement(context), Place.prompt());
    }

    /** What a command sends: a builder expression that waits for its end, else the last statement. */
    static String lastStatement(SessionContext context) {
        Optional<String> waiting = context.waitingStatement();
        if (waiting.isPresent()) {
            context.forgetWaitingStatement();
            return waiting.get();
        }
        return context.statements()
                .lastStatement()
                .orElseThrow(() -> new WorkspaceError.WrongUsage(
                        "there is no statement to run yet", "enter one, ended by a semicolon"));
    }
}
