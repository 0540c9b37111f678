package dev.pgorm.repl.render;

import java.util.OptionalInt;

/**
 * One line of a text with a place in it.
 *
 * @param content the line
 * @param line its number
 * @param column the place, in characters from 1
 * @param length how many characters are meant
 */
record Excerpt(String content, int line, int column, int length) {

    private static final int MARGIN = 8;

    /** The line around an offset; the word that begins there is meant. */
    static Excerpt of(String text, int offset, int firstLine) {
        boolean quoted = offset < text.length() && text.charAt(offset) == '"';
        int end = quoted ? text.indexOf('"', offset + 1) + 1 : offset;
        if (quoted) {
            return of(text, offset, end > offset ? end : offset + 1, firstLine);
        }
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return of(text, offset, end, firstLine);
    }

    /** The line on which a range begins. */
    static Excerpt of(String text, int offset, int endOffset, int firstLine) {
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        int newline = text.indexOf('\n', offset);
        int end = newline < 0 ? text.length() : newline;
        int line = firstLine
                + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
        int length = Math.max(1, Math.min(endOffset, end) - offset);
        return new Excerpt(text.substring(start, end).stripTrailing(), line, offset - start + 1, length);
    }

    /** The line, and marks under the place. */
    String text(OptionalInt number, Screen screen) {
        String shown = content.replace('\t', ' ');
        int from = 0;
        int room = screen.columns().orElse(Integer.MAX_VALUE) - MARGIN;
        if (DisplayWidth.of(shown) > room) {
            from = Math.max(0, Math.min(column - 1 - room / 3, shown.length() - room));
            shown = shown.substring(from, Math.min(shown.length(), from + room));
        }
        int place = Math.min(column - 1 - from, shown.length());
        int marks = Math.max(1, DisplayWidth.of(shown.substring(place, Math.min(shown.length(), place + length))));
        String label = number.isPresent() ? String.valueOf(number.getAsInt()) : "";
        String margin = " ".repeat(label.length());
        String bar = " " + screen.glyphs().vertical() + " ";
        return "  " + screen.ink().faint(label + bar) + CellText.oneLine(shown) + "\n  "
                + screen.ink().faint(margin + bar)
                + " ".repeat(DisplayWidth.of(shown.substring(0, place)))
                + screen.ink().error("^".repeat(marks))
                + "\n";
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
