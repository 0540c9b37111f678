package dev.pgorm.repl.command;

import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.project.TextFiles;
import java.nio.file.Path;

/** Files that commands name. */
final class Files {

    private Files() {}

    /** A path as it was typed: {@code ~} is home, the rest starts in the working directory. */
    static Path resolve(String name, Workspace workspace) {
        if (name.equals("~") || name.startsWith("~/")) {
            return workspace.options().home().resolve(name.substring(Math.min(2, name.length())));
        }
        return workspace.options().workingDirectory().resolve(name);
    }

    /** The text of a file. */
    static String read(Path file) {
        return TextFiles.read(file, file.toString(), TextFiles.SQL_LIMIT);
    }
}
