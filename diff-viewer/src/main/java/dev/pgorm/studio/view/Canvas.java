package dev.pgorm.studio.view;

import dev.pgorm.studio.layout.Area;
import dev.pgorm.studio.style.Ground;
import dev.pgorm.studio.style.Style;
import dev.pgorm.studio.style.Tone;
import dev.pgorm.studio.style.Words;
import dev.pgorm.studio.text.DisplayColumns;
import java.util.List;

/** A part of a screen to paint on; what would stand beside it is cut off. */
final class Canvas {

    private final Grid grid;
    private final Area area;

    Canvas(Grid grid, Area area) {
        this.grid = grid;
        this.area = area;
    }

    /** The same screen's part. */
    Canvas part(Area other) {
        return new Canvas(grid, other);
    }

    Area area() {
        return area;
    }

    /** Blanks on a ground. */
    void fill(Style style) {
        for (int row = 0; row < area.rows(); row++) {
            for (int column = 0; column < area.columns(); column++) {
                grid.put(area.column() + column, area.row() + row, " ", 1, style);
            }
        }
    }

    /** Writes a text from a column on; the column after it. */
    int write(int column, int row, String text, Style style) {
        if (row < 0 || row >= area.rows()) {
            return column;
        }
        int room = area.columns() - column;
        if (room <= 0) {
            return column;
        }
        DisplayColumns.STANDARD.glyphs(
                text, 0, room, (_, cell, width, shown) -> put(column + cell, row, width, shown, style));
        return column + Math.min(room, DisplayColumns.STANDARD.width(text));
    }

    /** Puts a character into a cell; tabs and control characters take several. */
    void put(int column, int row, int width, String shown, Style style) {
        boolean spread = shown.length() > 1 && shown.length() == width && shown.charAt(0) < 0x80;
        if (!spread) {
            cell(column, row, shown, width, style);
            return;
        }
        for (int i = 0; i < shown.length(); i++) {
            cell(column + i, row, shown.substring(i, i + 1), 1, style);
        }
    }

    private void cell(int column, int row, String shown, int width, Style style) {
        if (column >= 0 && column + width <= area.columns() && row >= 0 && row < area.rows()) {
            grid.put(area.column() + column, area.row() + row, shown, width, style);
        }
    }

    /** Writes words on a ground; where there is no room for all, the last cell says so. */
    void write(int column, int row, List<Words> words, Ground ground) {
        write(column, row, words, 0, ground);
    }

    /** Writes words without so many of their first columns; cells at the edges say that there is more. */
    void write(int column, int row, List<Words> words, int skipped, Ground ground) {
        int cell = 0;
        for (Words each : words) {
            Style plain = Style.of(each.tone(), ground);
            Style style = each.bold() ? plain.strong() : plain;
            int from = Math.max(0, skipped - cell);
            int to = skipped + area.columns() - column - cell;
            int before = cell - skipped;
            DisplayColumns.STANDARD.glyphs(each.text(), from, Math.max(from, to), (_, at, width, shown) -> {
                if (before + at >= 0) {
                    put(column + before + at, row, width, shown, style);
                }
            });
            cell += DisplayColumns.STANDARD.width(each.text());
        }
        if (column + cell - skipped > area.columns() && area.columns() > 0) {
            write(area.columns() - 1, row, "…", Style.of(Tone.FAINT, ground));
        }
        if (skipped > 0 && cell > 0) {
            write(column, row, "…", Style.of(Tone.FAINT, ground));
        }
    }

    /** Changes what the cells of a row stand on. */
    void ground(int fromColumn, int toColumn, int row, Ground ground) {
        if (row < 0 || row >= area.rows()) {
            return;
        }
        for (int column = Math.max(0, fromColumn); column < Math.min(toColumn, area.columns()); column++) {
            grid.ground(area.column() + column, area.row() + row, ground);
        }
    }

    /** A frame around the area. */
    void frame(Style style) {
        int right = area.columns() - 1;
        int bottom = area.rows() - 1;
        if (right < 1 || bottom < 1) {
            return;
        }
        edge(0, "┌", "┐", style);
        for (int row = 1; row < bottom; row++) {
            cell(0, row, "│", 1, style);
            cell(right, row, "│", 1, style);
        }
        edge(bottom, "└", "┘", style);
    }

    private void edge(int row, String left, String right, Style style) {
        int last = area.columns() - 1;
        cell(0, row, left, 1, style);
        for (int column = 1; column < last; column++) {
            cell(column, row, "─", 1, style);
        }
        cell(last, row, right, 1, style);
    }
}
