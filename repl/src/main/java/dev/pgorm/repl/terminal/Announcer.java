package dev.pgorm.repl.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.LineReader;

/** Says things that become known while somebody types: above the prompt, or in front of the next one. */
final class Announcer {

    private final LineReader reader;
    private final List<String> waiting = new ArrayList<>();
    private boolean prompting;

    Announcer(LineReader reader) {
        this.reader = reader;
    }

    /** From any thread. Nobody is told anything where the terminal is closed. */
    synchronized void announce(String line) {
        if (Terminals.isClosed(reader.getTerminal())) {
            return;
        }
        if (prompting) {
            reader.printAbove(line);
        } else {
            waiting.add(line);
        }
    }

    /** A prompt is about to be shown. */
    synchronized void promptBegins() {
        waiting.forEach(line -> reader.getTerminal().writer().println(line));
        reader.getTerminal().flush();
        waiting.clear();
        prompting = true;
    }

    /** The prompt has been answered. */
    synchronized void promptEnds() {
        prompting = false;
    }
}
