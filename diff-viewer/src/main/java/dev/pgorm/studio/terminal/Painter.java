package dev.pgorm.studio.terminal;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.screen.Screen;
import com.googlecode.lanterna.screen.TerminalScreen;
import dev.pgorm.studio.layout.Size;
import dev.pgorm.studio.view.Grid;
import dev.pgorm.studio.view.Picture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Brings pictures to the terminal: what differs from the last one, as one piece ("synchronized output", mode 2026). */
public final class Painter {

    private static final byte[] BEGIN = "\u001b[?2026h".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final byte[] END = "\u001b[?2026l".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
    private final OutputStream out;
    private final TerminalScreen screen;
    private Theme theme;
    private Optional<Grid> last = Optional.empty();

    /**
     * A painter that has painted nothing yet.
     *
     * @param out the terminal
     * @param size asked for how large it is
     * @param environment the variables that tell of the terminal's colours
     * @param unicode whether the terminal shows Unicode
     * @throws IOException where the terminal cannot be set up
     */
    public static Painter of(OutputStream out, Supplier<Size> size, Map<String, String> environment, boolean unicode)
            throws IOException {
        return new Painter(out, size, new Theme(Theme.depth(environment), Theme.isDark(environment), unicode));
    }

    Painter(OutputStream out, Supplier<Size> size, Theme theme) throws IOException {
        this.out = out;
        this.theme = theme;
        this.screen = new TerminalScreen(new ScreenTerminal(collected, () -> {
            Size now = size.get();
            return new TerminalSize(now.columns(), now.rows());
        }));
    }

    /**
     * Takes the terminal's other screen.
     *
     * @throws IOException where the terminal cannot be written
     */
    public void enter() throws IOException {
        screen.startScreen();
        forget();
        send();
    }

    /** Gives the terminal's first screen back. */
    void leave() throws IOException {
        screen.stopScreen(false);
        send();
    }

    /** The terminal shows something else, or has another size: the next picture is painted whole. */
    void forget() {
        last = Optional.empty();
    }

    void theme(Theme other) {
        theme = other;
        forget();
    }

    Theme theme() {
        return theme;
    }

    /**
     * Brings the terminal to show a picture.
     *
     * @throws IOException where the terminal cannot be written
     */
    public void paint(Picture picture) throws IOException {
        Grid grid = picture.grid();
        boolean whole = last.isEmpty() || !last.get().size().equals(grid.size());
        if (whole) {
            screen.getTerminal().getTerminalSize(); // tells the screen of its size
            screen.doResizeIfNecessary();
            screen.clear();
        }
        boolean differs = copy(grid, whole ? Optional.empty() : last);
        TerminalPosition caret = picture.caret()
                .map(each -> new TerminalPosition(each.column(), each.row()))
                .orElse(null);
        if (whole || differs || !Objects.equals(caret, screen.getCursorPosition())) {
            screen.setCursorPosition(caret);
            screen.refresh(whole ? Screen.RefreshType.COMPLETE : Screen.RefreshType.DELTA);
        }
        last = Optional.of(grid);
        send();
    }

    /** Hands over the cells that differ; whether any does. */
    private boolean copy(Grid grid, Optional<Grid> before) {
        Size extent = grid.size();
        boolean differs = false;
        for (int row = 0; row < extent.rows(); row++) {
            for (int column = 0; column < extent.columns(); column++) {
                String glyph = grid.glyph(column, row);
                if (glyph.isEmpty() || (before.isPresent() && isSame(grid, before.get(), column, row))) {
                    continue;
                }
                screen.setCharacter(column, row, theme.character(glyph, grid.style(column, row)));
                differs = true;
            }
        }
        return differs;
    }

    private static boolean isSame(Grid one, Grid other, int column, int row) {
        return one.glyph(column, row).equals(other.glyph(column, row))
                && one.style(column, row).equals(other.style(column, row));
    }

    private void send() throws IOException {
        if (collected.size() == 0) {
            return;
        }
        out.write(BEGIN);
        collected.writeTo(out);
        out.write(END);
        out.flush();
        collected.reset();
    }
}
