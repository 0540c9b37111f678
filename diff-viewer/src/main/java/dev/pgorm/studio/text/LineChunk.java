package dev.pgorm.studio.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some lines that follow each other, at least one. It never changes, and texts share it: an edit of a text of 60,000 lines makes one of these anew, not
 * the text.
 */
final class LineChunk {

    private final String[] lines;
    private final LineEnding ending;

    /** The lines with an ending behind each, made when the text is first put together. */
    private volatile @Nullable String text;

    private final int length;

    LineChunk(String[] lines, LineEnding ending) {
        this.lines = lines;
        this.ending = ending;
        int characters = 0;
        for (String line : lines) {
            characters += line.length() + ending.text().length();
        }
        this.length = characters;
    }

    int count() {
        return lines.length;
    }

    String line(int line) {
        return lines[line];
    }

    /** How many characters the lines have, with an ending behind each. */
    int length() {
        return length;
    }

    /** Where a line starts in {@link #text()}. */
    int start(int line) {
        int start = 0;
        for (int i = 0; i < line; i++) {
            start += lines[i].length() + ending.text().length();
        }
        return start;
    }

    /** The line that an offset in {@link #text()} is in, or in whose ending. */
    int lineAt(int offset) {
        int line = 0;
        int end = lines[0].length() + ending.text().length();
        while (end <= offset && line < lines.length - 1) {
            line++;
            end += lines[line].length() + ending.text().length();
        }
        return line;
    }

    /** The lines with an ending behind each. */
    String text() {
        String known = text;
        if (known == null) {
            StringBuilder all = new StringBuilder(length);
            for (String line : lines) {
                all.append(line).append(ending.text());
            }
            known = all.toString();
            text = known;
        }
        return known;
    }

    /** The same lines with another ending. */
    LineChunk ending(LineEnding other) {
        return new LineChunk(lines, other);
    }

    void copyTo(String[] target, int at, int from, int to) {
        System.arraycopy(lines, from, target, at, to - from);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof LineChunk that && ending == that.ending && Arrays.equals(lines, that.lines));
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(lines) + ending.hashCode();
    }
}
