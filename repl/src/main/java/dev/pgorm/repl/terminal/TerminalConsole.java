package dev.pgorm.repl.terminal;

import dev.pgorm.repl.render.Glyphs;
import dev.pgorm.repl.render.Ink;
import dev.pgorm.repl.render.Screen;
import dev.pgorm.repl.session.Console;
import dev.pgorm.repl.session.Paging;
import dev.pgorm.workspace.Workspace;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jline.reader.EndOfFileException;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/** A terminal with somebody in front of it. */
final class TerminalConsole implements Console {

    private final Terminal terminal;
    private final TerminalEnvironment environment;
    private final Glyphs glyphs;
    private final Ink ink;
    private final History history;
    private final Optional<StudioLauncher> studio;
    private boolean progressShown;

    TerminalConsole(
            Terminal terminal, TerminalEnvironment environment, History history, Optional<StudioLauncher> studio) {
        this.terminal = terminal;
        this.studio = studio;
        this.environment = environment;
        this.history = history;
        this.glyphs = environment.isUnicode() ? Glyphs.UNICODE : Glyphs.ASCII;
        this.ink = environment.wantsColours() ? Ink.ANSI : Ink.NONE;
    }

    @Override
    public Mode mode() {
        return Mode.INTERACTIVE;
    }

    @Override
    public Screen screen() {
        int columns = environment
                .variable("COLUMNS")
                .filter(value -> value.matches("[1-9][0-9]{1,3}"))
                .map(Integer::parseInt)
                .orElse(terminal.getColumns());
        int rows = terminal.getRows();
        return new Screen(
                columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty(),
                rows > 0 ? OptionalInt.of(rows) : OptionalInt.empty(),
                glyphs,
                ink);
    }

    @Override
    public Writer openResult(Paging paging) {
        clearProgress();
        Writer screen = new FilterWriter(terminal.writer()) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
        OptionalInt rows = screen().rows();
        if (paging == Paging.NEVER || rows.isEmpty() || isDumb()) {
            return screen;
        }
        return new PagedWriter(screen, rows.getAsInt() - 1, environment.pager(), terminal::flush);
    }

    @Override
    public void say(String lines) {
        clearProgress();
        terminal.writer().print(lines);
        terminal.flush();
    }

    @Override
    public void note(String lines) {
        say(lines);
    }

    @Override
    public void progress(String activity) {
        if (!isDumb()) {
            int room = Math.max(20, screen().columns().orElse(80) - 4);
            String text = activity.length() > room ? activity.substring(0, room) : activity;
            terminal.writer().print("\r\u001b[2K" + ink.faint(glyphs.separator() + " " + text));
            terminal.flush();
            progressShown = true;
        }
    }

    @Override
    public void clearProgress() {
        if (progressShown) {
            terminal.writer().print("\r\u001b[2K");
            terminal.flush();
            progressShown = false;
        }
    }

    @Override
    public Optional<String> ask(String question) {
        clearProgress();
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .variable(LineReader.DISABLE_HISTORY, true)
                .variable(LineReader.DISABLE_COMPLETION, true)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
        try {
            return Optional.of(reader.readLine(question));
        } catch (UserInterruptException | EndOfFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void edit(List<Path> files) throws IOException {
        clearProgress();
        Attributes attributes = terminal.getAttributes();
        try {
            int exit = ExternalProgram.waitFor(
                    ExternalProgram.of(environment.editor(), files).start());
            if (exit == 127 || exit == 126) {
                throw new IOException(environment.editor() + " cannot be run");
            }
        } finally {
            terminal.setAttributes(attributes);
        }
    }

    @Override
    public boolean studio(Workspace workspace) throws IOException {
        if (isDumb() || studio.isEmpty()) {
            return false;
        }
        clearProgress();
        studio.get().open(terminal, workspace, environment);
        return true;
    }

    @Override
    public List<String> history() {
        List<String> entries = new ArrayList<>();
        history.forEach(entry -> entries.add(entry.line()));
        return entries;
    }

    private boolean isDumb() {
        return terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }
}
