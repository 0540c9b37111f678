package dev.pgorm.studio.text;

/** What is painted for a character as a reader sees it, and how many cells that takes. */
final class Glyph {

    private static final String[] SPACES = {"", " ", "  ", "   ", "    ", "     ", "      ", "       ", "        "};
    private static final String[] ASCII = new String[0x7F];
    private static final String UNSEEN = "\uFFFD";
    private static final int EMOJI_STYLE = 0xFE0F;

    static {
        for (char each = ' '; each < ASCII.length; each++) {
            ASCII[each] = Character.toString(each);
        }
    }

    private Glyph() {}

    /** What is painted for the cluster from {@code start} up to {@code end}, which takes so many cells. */
    static String shown(String line, int start, int end, int cells) {
        char first = line.charAt(start);
        if (first == '\t') {
            return cells < SPACES.length ? SPACES[cells] : " ".repeat(cells);
        }
        if (first < ' ' || first == 0x7F) {
            return "^" + (char) (first ^ 0x40);
        }
        if (first < 0x7F && end == start + 1) {
            return ASCII[first];
        }
        if (width(line, start, end) > 0) {
            return line.substring(start, end);
        }
        return isMark(line.codePointAt(start)) ? "\u25CC" + line.substring(start, end) : UNSEEN;
    }

    /** How many cells a cluster takes. */
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
