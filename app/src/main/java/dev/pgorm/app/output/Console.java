package dev.pgorm.app.output;

import dev.pgorm.app.wiring.Surroundings;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The user at the other end: where results go, where words go, whether questions can be asked. */
public final class Console {

    private final Surroundings surroundings;
    private final Verbosity verbosity;
    private final boolean mayAsk;
    private final Writer results;
    private boolean progressShown;

    /** How much is said on standard error. */
    public enum Verbosity {
        QUIET,
        NORMAL,
        VERBOSE
    }

    /**
     * A console.
     *
     * @param surroundings the streams
     * @param verbosity how much to say
     * @param noInput {@code --no-input}: never ask
     */
    public Console(Surroundings surroundings, Verbosity verbosity, boolean noInput) {
        this.surroundings = surroundings;
        this.verbosity = verbosity;
        this.mayAsk = !noInput
                && surroundings.terminals().in()
                && surroundings.terminals().err();
        this.results = new BufferedWriter(new OutputStreamWriter(surroundings.out(), StandardCharsets.UTF_8), 1 << 16);
    }

    public Surroundings surroundings() {
        return surroundings;
    }

    /** Where results are written; buffered until {@link #flush}. */
    public Writer results() {
        return results;
    }

    /** Writes a result's text. */
    public void print(String text) {
        try {
            results.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends what was written on its way. */
    public void flush() {
        try {
            results.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (surroundings.out().checkError()) {
            throw new OutputClosed(surroundings.out().loss());
        }
    }

    /** A sentence for people, on standard error; not with {@code -q}. */
    public void say(String sentence) {
        if (verbosity != Verbosity.QUIET) {
            sayAlways(sentence);
        }
    }

    /** A detail for people, on standard error; only with {@code -v}. */
    public void sayInDetail(String sentence) {
        if (verbosity == Verbosity.VERBOSE) {
            sayAlways(sentence);
        }
    }

    /** An error or a question's context, on standard error, whatever the verbosity. */
    public void sayAlways(String sentence) {
        clearProgress();
        surroundings.err().print(sentence);
        surroundings.err().print('\n');
        surroundings.err().flush();
    }

    /** What long work is doing now: one line that the next one replaces. Only on a terminal, and not with {@code -q}. */
    public void progress(String activity) {
        if (verbosity == Verbosity.VERBOSE) {
            sayAlways("· " + activity);
        } else if (verbosity == Verbosity.NORMAL && surroundings.terminals().err() && !isDumb()) {
            surroundings.err().print("\r\u001b[2K· " + activity);
            surroundings.err().flush();
            progressShown = true;
        }
    }

    /** Removes the line of progress. */
    public void clearProgress() {
        if (progressShown) {
            surroundings.err().print("\r\u001b[2K");
            surroundings.err().flush();
            progressShown = false;
        }
    }

    /** {@code -q}. */
    public boolean isQuiet() {
        return verbosity == Verbosity.QUIET;
    }

    /** Whether questions can be asked. */
    public boolean mayAsk() {
        return mayAsk;
    }

    /** Asks a question and reads a line; empty at the end of input. */
    public Optional<String> ask(String question) {
        flush();
        clearProgress();
        PrintStream err = surroundings.err();
        err.print(question);
        err.flush();
        try {
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8), 1);
            return Optional.ofNullable(reader.readLine()).map(String::strip);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether results are coloured. */
    public boolean coloursResults() {
        return colours(surroundings.terminals().out());
    }

    /** Whether standard error is coloured. */
    public boolean coloursErrors() {
        return colours(surroundings.terminals().err());
    }

    /** Columns of the terminal, as far as it is known. */
    public int width() {
        String columns = surroundings.environment().getOrDefault("COLUMNS", "");
        return columns.matches("[0-9]{2,4}") ? Math.max(40, Integer.parseInt(columns)) : 80;
    }

    private boolean colours(boolean terminal) {
        Map<String, String> environment = surroundings.environment();
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        if (!environment.getOrDefault("CLICOLOR_FORCE", "0").equals("0")) {
            return true;
        }
        return terminal && !isDumb();
    }

    private boolean isDumb() {
        return surroundings.environment().getOrDefault("TERM", "").equals("dumb");
    }

    /** Results cannot be written. Where the reader has gone ({@code pgorm diff | head}), nothing is left to do. */
    public static final class OutputClosed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Optional<String> loss;

        OutputClosed(Optional<String> loss) {
            this.loss = loss;
        }

        /** What kept results from somebody who waits for them. */
        public Optional<String> loss() {
            return loss;
        }
    }
}
