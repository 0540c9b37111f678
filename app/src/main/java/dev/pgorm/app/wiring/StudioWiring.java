package dev.pgorm.app.wiring;

import dev.pgorm.repl.terminal.TerminalEnvironment;
import dev.pgorm.repl.terminal.Terminals;
import dev.pgorm.studio.terminal.StudioTerminal;
import dev.pgorm.workspace.Workspace;
import java.io.IOException;
import org.jline.terminal.Terminal;

/** Puts the studio on the shell's terminal, or on one of its own: neither module knows the other. */
public final class StudioWiring {

    private StudioWiring() {}

    /** Opens the studio on the terminal that the program was started in, and returns when it is left. */
    public static void openOnSystemTerminal(Workspace workspace, TerminalEnvironment environment) throws IOException {
        try (Terminal terminal = Terminals.system(environment)) {
            open(terminal, workspace, environment);
        }
    }

    /** Opens the studio on a terminal that is open already. */
    public static void open(Terminal terminal, Workspace workspace, TerminalEnvironment environment)
            throws IOException {
        StudioTerminal.run(
                terminal,
                workspace,
                environment.variables(),
                environment.stateDirectory().resolve("studio"),
                environment.isUnicode());
    }
}
