package dev.pgorm.repl.command;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.repl.render.DiagnosticText;
import dev.pgorm.repl.render.PlanText;
import dev.pgorm.repl.session.Arguments;
import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.repl.session.CommandDescription.Operand;
import dev.pgorm.repl.session.Response;
import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.change.DiffOptions;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.error.ExitCode;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.CheckResult;
import dev.pgorm.workspace.project.SchemaText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code \edit}: the schema in the studio or the user's editor, then what that changed. */
final class EditCommand implements Command {

    @Override
    public CommandDescription description() {
        return CommandDescription.of(
                        CommandDescription.Group.SCHEMA, "opens the studio; with a file, your editor", "edit")
                .taking("[FILE]", Operand.FILE)
                .detailed(
                        "The studio shows what the schema changes while you type.",
                        "With a file, or where there is no terminal for the studio: $VISUAL, else $EDITOR, else vi.");
    }

    @Override
    public Response run(Arguments arguments, SessionContext context) {
        SchemaText before = context.workspace().schema();
        Optional<String> file = arguments.only(description().usage());
        if (file.isPresent() || !Editing.studio(context)) {
            Editing.edit(context, files(before, file));
        }
        if (texts(before).equals(texts(context.workspace().schema()))) {
            context.say("The schema is as it was.\n");
            return new Response.Done();
        }
        CheckResult check = context.workspace().check(context.progress());
        context.console().clearProgress();
        context.say(DiagnosticText.of(check.diagnostics(), check.sources(), context.screen()));
        context.say(SchemaLine.of(check, context.screen()) + "\n");
        return check.isValid() ? showDifference(context) : new Response.Failed(ExitCode.WRONG_INPUT);
    }

    private static Response showDifference(SessionContext context) {
        DiffResult difference = context.workspace().planToSchema(DiffOptions.defaults(), context.progress());
        context.console().clearProgress();
        context.workspace().refresh();
        if (difference.isEmpty()) {
            context.say(PlanText.nothingToDo(context.screen()));
            return new Response.Done();
        }
        CommandOutput.text(context, difference.tree());
        context.say(PlanText.summary(difference, context.screen())
                + PlanText.consents(difference.plan(), context.screen())
                + "\\plan shows the statements, \\apply runs them.\n");
        return new Response.Done();
    }

    private static List<Path> files(SchemaText schema, Optional<String> name) {
        if (name.isEmpty()) {
            return schema.paths();
        }
        List<Path> matching = schema.paths().stream()
                .filter(path -> path.endsWith(name.get())
                        || String.valueOf(path.getFileName()).startsWith(name.get()))
                .toList();
        if (matching.isEmpty()) {
            throw new WorkspaceError.WrongInput(
                    "the schema has no file " + name.get(),
                    "its files: "
                            + String.join(
                                    ", ",
                                    schema.paths().stream().map(Path::toString).toList()));
        }
        return matching;
    }

    private static List<String> texts(SchemaText schema) {
        return schema.sources().files().stream().map(SourceFile::text).toList();
    }
}
