package dev.pgorm.repl.command;

import dev.pgorm.repl.render.Counts;
import dev.pgorm.repl.render.Durations;
import dev.pgorm.repl.render.Screen;
import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.CommandDescription.Operand;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.change.SeedResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code \seed}. */
final class SeedCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(
                        CommandDescription.Group.SCHEMA, "runs seed.sql beside the schema, once for each text", "seed")
                .taking("[FILE] [--force]", Operand.FILE)
                .offering("--force")
                .detailed("--force runs a file again that was run before.");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        List<String> files = arguments.words().stream()
                .filter(word -> !word.equals("--force"))
                .toList();
        Optional<Path> file = files.stream().findFirst().map(name -> Files.resolve(name, context.workspace()));
        boolean force = arguments.words().contains("--force");
        SeedResult result = context.workspace().seed(file, force, context.progress());
        context.console().clearProgress();
        Screen screen = context.screen();
        context.say(
                switch (result) {
                    case SeedResult.Ran ran ->
                        "  " + screen.ink().success(screen.glyphs().done()) + " "
                                + Counts.of(ran.statements(), "statement")
                                + " of " + ran.file().getFileName() + " in " + Durations.text(ran.elapsed()) + "\n";
                    case SeedResult.AlreadyRan ran ->
                        ran.file().getFileName() + " has been run before; \\seed --force runs it again.\n";
                });
        return new Response.Done();
    }
}
