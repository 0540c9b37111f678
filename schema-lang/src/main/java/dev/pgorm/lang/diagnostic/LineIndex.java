package dev.pgorm.lang.diagnostic;

import java.util.Arrays;

/** Where the lines of a text start. Lines end with LF, CR LF or CR. */
public final class LineIndex {

    /** Shorter than most, so that the starts of a long text need not be copied while they are found. */
    private static final int USUAL_LINE = 20;

    private final String text;
    private final int[] starts;
    private final int count;

    private LineIndex(String text, int[] starts, int count) {
        this.text = text;
        this.starts = starts;
        this.count = count;
    }

    /** The index of a text. */
    public static LineIndex of(String text) {
        int[] starts = new int[64 + text.length() / USUAL_LINE];
        int count = 1;
        for (int offset = 0; offset < text.length(); offset++) {
            char character = text.charAt(offset);
            boolean end = character == '\n'
                    || (character == '\r' && !(offset + 1 < text.length() && text.charAt(offset + 1) == '\n'));
            if (end) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = offset + 1;
            }
        }
        return new LineIndex(text, starts, count);
    }

    /**
     * A place in a text.
     *
     * @param line counted from 1
     * @param column in Unicode characters, counted from 1
     * @param offset in UTF-16 units, counted from 0
     */
    public record Position(int line, int column, int offset) {}

    /** The place of an offset. */
    public Position position(int offset) {
        int place = Math.min(offset, text.length());
        int line = line(place);
        int start = starts[line - 1];
        return new Position(line, text.codePointCount(start, place) + 1, place);
    }

    /** The line that an offset lies in, counted from 1. */
    public int line(int offset) {
        int found = Arrays.binarySearch(starts, 0, count, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Where a line starts. */
    public int start(int line) {
        return starts[line - 1];
    }

    /** Where a line ends, its line end left out. */
    public int end(int line) {
        int end = line < count ? starts[line] : text.length();
        while (end > starts[line - 1] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /** How many lines there are; a text that ends with a line end has an empty last one. */
    public int count() {
        return count;
    }
}
