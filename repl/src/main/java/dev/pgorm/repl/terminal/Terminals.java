package dev.pgorm.repl.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Opens the terminal of the process. */
public final class Terminals {

    /** A terminal that does not answer a question at once never will. */
    private static final String PROBE_MILLIS = "100";

    /** Some terminals (a container's, an expect script's) do not know their size. */
    private static final int STANDARD_COLUMNS = 80;

    private static final int STANDARD_ROWS = 24;

    private Terminals() {}

    /** The terminal that the program was started in; the caller closes it. */
    public static Terminal system(TerminalEnvironment environment) throws IOException {
        System.setProperty(TerminalBuilder.PROP_PROBE_TIMEOUT, PROBE_MILLIS);
        TerminalBuilder builder = TerminalBuilder.builder()
                .name("pgorm")
                .system(true)
                .ffm(true)
                .jni(false)
                .exec(false)
                .dumb(true)
                .graphemeCluster(false)
                .nativeSignals(true)
                .signalHandler(Terminal.SignalHandler.SIG_IGN);
        if (environment.isUnicode()) {
            builder.encoding(StandardCharsets.UTF_8);
        }
        Terminal terminal = builder.build();
        if (terminal.getColumns() <= 0 || terminal.getRows() <= 0) {
            Size standard = Size.of(STANDARD_COLUMNS, STANDARD_ROWS);
            terminal.setSize(standard);
        }
        return terminal;
    }

    /** Whether a terminal was closed, as all are where a signal ends the process: what has to do with it fails then. */
    static boolean isClosed(Terminal terminal) {
        try {
            terminal.writer();
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
