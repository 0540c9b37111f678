package dev.pgorm.studio.view;

import dev.pgorm.studio.layout.Size;
import dev.pgorm.studio.style.Ground;
import dev.pgorm.studio.style.Style;
import java.util.Arrays;

/**
 * A screen of cells. A wide character has the cell that it begins in; the one after it holds an empty text.
 */
public final class Grid {

    private final Size size;
    private final String[] glyphs;
    private final Style[] styles;

    public Grid(Size size) {
        this.size = size;
        this.glyphs = new String[size.columns() * size.rows()];
        this.styles = new Style[glyphs.length];
        Arrays.fill(glyphs, " ");
        Arrays.fill(styles, Style.PLAIN);
    }

    public Size size() {
        return size;
    }

    /** What stands in a cell: one character with its marks; empty right of a wide one. */
    public String glyph(int column, int row) {
        return glyphs[index(column, row)];
    }

    public Style style(int column, int row) {
        return styles[index(column, row)];
    }

    /** Puts a character into a cell that exists; a wide one whose second half would not fit is left out. */
    void put(int column, int row, String glyph, int width, Style style) {
        if (column < 0 || row < 0 || column + width > size.columns() || row >= size.rows()) {
            return;
        }
        int index = index(column, row);
        mend(index, column);
        if (width == 2) {
            mend(index + 1, column + 1);
            glyphs[index + 1] = "";
            styles[index + 1] = style;
        }
        glyphs[index] = glyph;
        styles[index] = style;
    }

    /** Half of a wide character that is painted over leaves a blank. */
    private void mend(int index, int column) {
        if (glyphs[index].isEmpty() && column > 0) {
            glyphs[index - 1] = " ";
        }
        if (column + 1 < size.columns() && glyphs[index + 1].isEmpty()) {
            glyphs[index + 1] = " ";
        }
    }

    /** Changes what a cell stands on. */
    void ground(int column, int row, Ground ground) {
        if (column >= 0 && row >= 0 && column < size.columns() && row < size.rows()) {
            int index = index(column, row);
            styles[index] = styles[index].on(ground);
        }
    }

    private int index(int column, int row) {
        return row * size.columns() + column;
    }

    /** The characters of a row, without the blanks at its end. */
    public String line(int row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < size.columns(); column++) {
            line.append(glyph(column, row));
        }
        return line.toString().stripTrailing();
    }

    /** All rows, each with its line end. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < size.rows(); row++) {
            text.append(line(row)).append('\n');
        }
        return text.toString();
    }
}
