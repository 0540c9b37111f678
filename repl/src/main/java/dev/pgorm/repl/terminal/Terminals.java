package dev.pgorm.repl.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Opens the terminal of the process. */
final class Terminals {

    /** A terminal that does not answer a question at once never will. */
    private static final String PROBE_MILLIS = "100";

    private Terminals() {}

    static Terminal system(TerminalEnvironment environment) throws IOException {
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
        return builder.build();
    }
}
