package dev.pgorm.studio.text;

/**
 * Where the characters of a line are on the screen. Everything goes over the line once.
 *
 * @param tabStop after how many cells there is a tab stop
 */
public record DisplayColumns(int tabStop) {

    /** As it is shown everywhere in the studio. */
    public static final DisplayColumns STANDARD = new DisplayColumns(4);

    /** Refuses tabs of no width. */
    public DisplayColumns {
        if (tabStop < 1) {
            throw new IllegalArgumentException("a tab has no width: " + tabStop);
        }
    }

    /** How many cells a line takes. */
    public int width(String line) {
        return cell(line, line.length());
    }

    /** The cell of a column; inside a character it is the character's first cell. */
    public int cell(String line, int column) {
        int cell = 0;
        int at = 0;
        while (at < line.length()) {
            int end = Graphemes.next(line, at);
            if (end > column) {
                break;
            }
            cell += Glyph.cells(line, at, end, cell, tabStop);
            at = end;
        }
        return cell;
    }

    /** The column of the character that covers a cell; the line's length if the cell is behind it. */
    public int column(String line, int cell) {
        int from = 0;
        int at = 0;
        while (at < line.length()) {
            int end = Graphemes.next(line, at);
            from += Glyph.cells(line, at, end, from, tabStop);
            if (from > cell) {
                return at;
            }
            at = end;
        }
        return line.length();
    }

    /** The column whose place is nearest to a cell: behind a wide character if the cell is its second half. For a click between characters. */
    public int nearestColumn(String line, int cell) {
        int column = column(line, cell);
        int start = cell(line, column);
        return column < line.length() && cell > start ? Graphemes.next(line, column) : column;
    }

    /**
     * Goes over the characters that are seen in a part of the line, also those that are cut by its edges.
     *
     * @param fromCell the first cell
     * @param toCell the cell behind the last
     */
    public void glyphs(String line, int fromCell, int toCell, Glyphs glyphs) {
        int cell = 0;
        int at = 0;
        while (at < line.length() && cell < toCell) {
            int end = Graphemes.next(line, at);
            int width = Glyph.cells(line, at, end, cell, tabStop);
            if (cell + width > fromCell) {
                glyphs.glyph(at, cell, width, Glyph.shown(line, at, end, width));
            }
            cell += width;
            at = end;
        }
    }
}
