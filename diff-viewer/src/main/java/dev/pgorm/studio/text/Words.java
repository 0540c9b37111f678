package dev.pgorm.studio.text;

/** Where words begin and end in a line. A word is a run of letters, digits and underscores; other visible characters stand together too. */
final class Words {

    private enum Kind {
        BLANK,
        WORD,
        OTHER
    }

    private Words() {}

    /** Behind the blanks and the word that follow. */
    static int endAfter(String line, int column) {
        int at = column;
        while (at < line.length() && kind(line, at) == Kind.BLANK) {
            at = Graphemes.next(line, at);
        }
        return endOfRun(line, at);
    }

    /** Before the word and the blanks that precede. */
    static int startBefore(String line, int column) {
        return startOfRun(line, column, true);
    }

    /** The run of characters of one kind at a column: the word that the column is in or behind, if it is at one. */
    static Stretch at(int lineNumber, String line, int column) {
        int before = Graphemes.previous(line, column);
        boolean behindWord = column > 0
                && kind(line, before) == Kind.WORD
                && (column == line.length() || kind(line, column) != Kind.WORD);
        int inside = behindWord || column == line.length() ? before : column;
        return line.isEmpty()
                ? Stretch.inLine(lineNumber, 0, 0)
                : Stretch.inLine(
                        lineNumber, startOfRun(line, Graphemes.next(line, inside), false), endOfRun(line, inside));
    }

    /** Whether a word's character stands at an index. */
    static boolean isWordAt(CharSequence text, int index) {
        return index < text.length() && isWord(Character.codePointAt(text, index));
    }

    /** Whether a word's character ends at an index. */
    static boolean isWordBefore(CharSequence text, int index) {
        return index > 0 && isWord(Character.codePointBefore(text, index));
    }

    private static int endOfRun(String line, int column) {
        if (column >= line.length()) {
            return column;
        }
        Kind kind = kind(line, column);
        int at = column;
        while (at < line.length() && kind(line, at) == kind) {
            at = Graphemes.next(line, at);
        }
        return at;
    }

    /** Where the last run before a column starts; from the line's start on, as looking back is slow where characters are long. */
    private static int startOfRun(String line, int column, boolean overBlanks) {
        int run = 0;
        int runBefore = 0;
        Kind kind = Kind.BLANK;
        for (int at = 0; at < column; at = Graphemes.next(line, at)) {
            Kind next = kind(line, at);
            if (next != kind) {
                runBefore = run;
                run = at;
                kind = next;
            }
        }
        return overBlanks && kind == Kind.BLANK ? runBefore : run;
    }

    private static Kind kind(String line, int index) {
        int point = line.codePointAt(index);
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            return Kind.BLANK;
        }
        return isWord(point) ? Kind.WORD : Kind.OTHER;
    }

    private static boolean isWord(int point) {
        return point == '_'
                || Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK;
    }
}
