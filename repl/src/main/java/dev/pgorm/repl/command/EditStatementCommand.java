package dev.pgorm.repl.command;

import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.CommandDescription.Operand;
import dev.pgorm.repl.session.Place;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.error.WorkspaceError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code \e}. */
final class EditStatementCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(
                        CommandDescription.Group.QUERY, "runs the last statement, or a file, after you edited it", "e")
                .taking("[FILE]", Operand.FILE)
                .detailed("Leave the editor without a change, and nothing runs.");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        Optional<String> name = arguments.only(description().usage());
        if (name.isPresent()) {
            Path file = Files.resolve(name.get(), context.workspace());
            String before = java.nio.file.Files.exists(file) ? Files.read(file) : "";
            return editAndRun(context, file, before, Place.in(name.get(), 1));
        }
        return editLast(context);
    }

    private static Response editLast(SessionContext context) {
        try {
            Path file = java.nio.file.Files.createTempFile("pgorm-", ".sql");
            try {
                Optional<String> waiting = context.waitingStatement();
                String before = waiting.or(context.statements()::lastStatement)
                        .map(statement -> statement + ";\n")
                        .orElse("");
                java.nio.file.Files.writeString(file, before);
                return editAndRun(context, file, before, Place.prompt());
            } finally {
                java.nio.file.Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new WorkspaceError.WrongInput(
                    "cannot write a temporary file: " + e.getMessage(), "check the temporary directory");
        }
    }

    private static Response editAndRun(SessionContext context, Path file, String before, Place place) {
        Editing.edit(context, List.of(file));
        String after = java.nio.file.Files.exists(file) ? Files.read(file) : "";
        if (after.equals(before) || after.isBlank()) {
            context.say("Nothing was changed, nothing runs.\n");
            return new Response.Done();
        }
        context.forgetWaitingStatement();
        context.say(context.screen().ink().faint(after.strip()) + "\n");
        return context.run(after, place);
    }
}
