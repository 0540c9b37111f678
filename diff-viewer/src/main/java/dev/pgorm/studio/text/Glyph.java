package dev.pgorm.studio.text;

/**
 * A character of a line as a reader sees it, and where it is shown.
 *
 * @param start where it starts in the line, in UTF-16 units
 * @param end where the next one starts
 * @param cell its first cell, counted from 0 at the line's start
 * @param width how many cells it takes, at least one
 * @param shown what is painted: itself, spaces for a tab, {@code ^X} for a control character, U+FFFD for what would not be seen or would change
 *     the order of what is seen
 */
public record Glyph(int start, int end, int cell, int width, String shown) {

    private static final String[] SPACES = {"", " ", "  ", "   ", "    ", "     ", "      ", "       ", "        "};
    private static final String UNSEEN = "\uFFFD";
    private static final int EMOJI_STYLE = 0xFE0F;

    /** The cell behind it. */
    public int endCell() {
        return cell + width;
    }

    /** The glyph of the cluster from {@code start} up to {@code end}. */
    static Glyph of(String line, int start, int end, int cell, int tabStop) {
        char first = line.charAt(start);
        if (first == '\t') {
            int width = tabStop - cell % tabStop;
            return new Glyph(start, end, cell, width, width < SPACES.length ? SPACES[width] : " ".repeat(width));
        }
        if (first < ' ' || first == 0x7F) {
            return new Glyph(start, end, cell, 2, "^" + (char) (first ^ 0x40));
        }
        int width = width(line, start, end);
        if (width > 0) {
            return new Glyph(start, end, cell, width, line.substring(start, end));
        }
        return isMark(line.codePointAt(start))
                ? new Glyph(start, end, cell, 1, "\u25CC" + line.substring(start, end))
                : new Glyph(start, end, cell, 1, UNSEEN);
    }

    /** How many cells a cluster takes, without making the glyph. */
    static int cells(String line, int start, int end, int cell, int tabStop) {
        char first = line.charAt(start);
        if (first == '\t') {
            return tabStop - cell % tabStop;
        }
        if (first < ' ' || first == 0x7F) {
            return 2;
        }
        return first < 0x7F && end == start + 1 ? 1 : Math.max(1, width(line, start, end));
    }

    /** Marks take no cells, a lone surrogate is not shown, and no cluster takes more than two: an emoji of several is one picture. */
    private static int width(String line, int start, int end) {
        int width = 0;
        for (int at = start; at < end; ) {
            int point = line.codePointAt(at);
            if (Character.getType(point) == Character.SURROGATE) {
                return 0;
            }
            width += point == EMOJI_STYLE && width == 1 ? 1 : CellWidth.of(point);
            at += Character.charCount(point);
        }
        return Math.min(width, 2);
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
