package dev.pgorm.repl.command;

import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.CommandDescription.Operand;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.error.WorkspaceError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** {@code \o}. */
final class OutputCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(
                        CommandDescription.Group.DISPLAY, "sends results into a file; alone, to the screen again", "o")
                .taking("[FILE]", Operand.FILE)
                .detailed("A file that exists is written anew.");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        Optional<String> name = arguments.only(description().usage());
        if (name.isEmpty()) {
            context.results().file(Optional.empty());
            context.say("Results go to the screen.\n");
            return new Response.Done();
        }
        Path file = Files.resolve(name.get(), context.workspace());
        try {
            java.nio.file.Files.writeString(file, "");
        } catch (IOException e) {
            throw new WorkspaceError.WrongInput("cannot write " + name.get(), "check the path and its rights");
        }
        context.results().file(Optional.of(file));
        context.say("Results go to " + name.get() + ".\n");
        return new Response.Done();
    }
}
