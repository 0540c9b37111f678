package dev.pgorm.repl.session;

import dev.pgorm.repl.render.Screen;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.error.WorkspaceError;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The streams of a script: results on one, everything else on the other; nobody answers. */
public final class StreamConsole implements Console {

    /** How much is said beside results and errors. */
    public enum Verbosity {
        QUIET,
        NORMAL
    }

    private final PrintStream results;
    private final PrintStream messages;
    private final Screen screen;
    private final Verbosity verbosity;

    /**
     * A console on two streams, which stay open.
     *
     * @param results standard output
     * @param messages standard error
     * @param screen what the results are written for
     * @param verbosity how much to say
     */
    public StreamConsole(PrintStream results, PrintStream messages, Screen screen, Verbosity verbosity) {
        this.results = results;
        this.messages = messages;
        this.screen = screen;
        this.verbosity = verbosity;
    }

    @Override
    public Mode mode() {
        return Mode.SCRIPTED;
    }

    @Override
    public Screen screen() {
        return screen;
    }

    @Override
    public Writer openResult(Paging paging) {
        return new StreamWriter(results);
    }

    @Override
    public void say(String lines) {
        results.flush();
        messages.print(lines);
        messages.flush();
    }

    @Override
    public void note(String lines) {
        if (verbosity == Verbosity.NORMAL) {
            say(lines);
        }
    }

    @Override
    public void progress(String activity) {
        // a script does not look on
    }

    @Override
    public void clearProgress() {
        // nothing was shown
    }

    @Override
    public Optional<String> ask(String question) {
        return Optional.empty();
    }

    @Override
    public void edit(List<Path> files) {
        throw new WorkspaceError.WrongUsage("an editor needs a terminal", "start pgorm shell without -c, -f or a pipe");
    }

    @Override
    public boolean studio(Workspace workspace) {
        return false;
    }

    @Override
    public List<String> history() {
        return List.of();
    }

    /** Writes to a stream and notices when nobody reads any more. */
    private static final class StreamWriter extends Writer {

        private static final int CHUNK = 1 << 14;

        private final PrintStream stream;
        private final StringBuilder chunk = new StringBuilder();

        StreamWriter(PrintStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            chunk.append(buffer, offset, length);
            if (chunk.length() >= CHUNK) {
                flush();
            }
        }

        @Override
        public void flush() throws IOException {
            stream.print(chunk);
            chunk.setLength(0);
            if (stream.checkError()) {
                throw new IOException("nobody reads the output any more");
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
