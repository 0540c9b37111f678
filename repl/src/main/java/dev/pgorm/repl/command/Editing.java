package dev.pgorm.repl.command;

import dev.pgorm.repl.session.SessionContext;
import dev.pgorm.workspace.error.WorkspaceError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The user's editor. */
final class Editing {

    private Editing() {}

    /** Opens the studio; false where there is no terminal for it. */
    static boolean studio(SessionContext context) {
        try {
            return context.console().studio(context.workspace());
        } catch (IOException e) {
            throw new WorkspaceError.WrongInput(
                    "the terminal cannot be used: " + e.getMessage(), "try \\edit FILE, which opens your editor");
        }
    }

    static void edit(SessionContext context, List<Path> files) {
        try {
            context.console().edit(files);
        } catch (IOException e) {
            throw new WorkspaceError.WrongInput(
                    "cannot run the editor: " + e.getMessage(), "set VISUAL or EDITOR to an editor's command");
        }
    }
}
