package dev.pgorm.repl.command;

import dev.pgorm.repl.render.Screen;
import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.change.MergeResult;
import dev.pgorm.workspace.change.PullOptions;
import dev.pgorm.workspace.change.PullResult;
import dev.pgorm.workspace.error.WorkspaceError.WrongInput;
import dev.pgorm.workspace.error.WorkspaceError.WrongUsage;
import dev.pgorm.workspace.project.FormattedFile;
import java.util.List;
import java.util.Optional;

/** {@code \pull}. */
final class PullCommand implements Command {

    private static final String MERGE = "--merge";

    @Override
    public CommandDescription description() {
        return CommandDescription.of(CommandDescription.Group.SCHEMA, "shows the database as a schema", "pull")
                .taking("[--merge]", CommandDescription.Operand.NOTHING)
                .offering(MERGE)
                .detailed(
                        "\\o FILE sends it into a file.",
                        "--merge brings the project's schema up to date instead: what still says the same keeps its text.");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        Optional<String> word = arguments.only(description().usage());
        if (word.isPresent()) {
            return merge(word.get(), context);
        }
        PullResult result = context.workspace().pull(new PullOptions(Optional.empty()), context.progress());
        context.console().clearProgress();
        CommandOutput.text(context, result.text());
        result.notes().forEach(note -> context.say(note + "\n"));
        return new Response.Done();
    }

    private Response merge(String word, SessionContext context) {
        if (!word.equals(MERGE)) {
            throw new WrongUsage(
                    "\\pull does not know " + word,
                    "it is used like this: " + description().usage());
        }
        String schema = context.workspace()
                .schemaLocation()
                .map(each -> context.workspace()
                        .options()
                        .workingDirectory()
                        .relativize(each)
                        .toString())
                .orElseThrow(() -> new WrongInput(
                        "there is no schema here that could be brought up to date",
                        "write one with: \\o schema.pgorm"));
        MergeResult result = context.workspace().merge(schema, new PullOptions(Optional.empty()), context.progress());
        context.console().clearProgress();
        List<FormattedFile> changed =
                result.files().stream().filter(FormattedFile::isChanged).toList();
        changed.forEach(FormattedFile::write);
        result.notes().forEach(note -> context.say(note + "\n"));
        result.changes().forEach(change -> context.say(change + "\n"));
        Screen screen = context.screen();
        String done = "  " + screen.ink().success(screen.glyphs().done()) + " ";
        if (changed.isEmpty()) {
            context.say(done + schema + " says what the database has\n");
        }
        changed.forEach(each -> context.say(done + each.name() + ": brought up to date\n"));
        context.workspace().refresh();
        return new Response.Done();
    }
}
