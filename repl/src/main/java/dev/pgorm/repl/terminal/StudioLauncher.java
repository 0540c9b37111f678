package dev.pgorm.repl.terminal;

import dev.pgorm.workspace.Workspace;
import java.io.IOException;
import org.jline.terminal.Terminal;

/** Opens the studio on the shell's terminal. The shell does not know the studio; whoever puts the program together does. */
public interface StudioLauncher {

    /**
     * Opens it, and returns when it is left.
     *
     * @param terminal the shell's terminal, which is as it was afterwards
     * @param workspace the project, which stays open
     * @param environment what surrounds the terminal
     */
    void open(Terminal terminal, Workspace workspace, TerminalEnvironment environment) throws IOException;
}
