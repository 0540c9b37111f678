package dev.pgorm.studio.text;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text as its lines: a snapshot that never changes and shares the lines with the snapshots before and after it.
 *
 * <p>There is always a line. A text whose last line was ended has an empty line behind it, so that {@link #text()} is what {@link #of} was given, to
 * the byte.
 */
public final class Lines {

    private final LineChunk[] chunks;
    private final LineEnding ending;

    /** How many lines there are before each chunk, and in the end how many there are. */
    private final int[] before;

    /** Where each chunk starts in the text, and in the end where another one would. */
    private final int[] starts;

    private Lines(LineChunk[] chunks, LineEnding ending) {
        this.chunks = chunks;
        this.ending = ending;
        this.before = new int[chunks.length + 1];
        this.starts = new int[chunks.length + 1];
        for (int i = 0; i < chunks.length; i++) {
            before[i + 1] = before[i] + chunks[i].count();
            starts[i + 1] = starts[i] + chunks[i].length();
        }
    }

    /** The lines of a file's text. */
    public static Lines of(String text) {
        LineEnding ending = LineEnding.of(text);
        LineChunks lines = new LineChunks(ending);
        int from = 0;
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', from)) {
            lines.add(text.substring(from, ending == LineEnding.CRLF ? feed - 1 : feed));
            from = feed + 1;
        }
        lines.add(text.substring(from));
        return new Lines(lines.done(), ending);
    }

    /** How many lines there are, at least one. */
    public int count() {
        return before[chunks.length];
    }

    /**
     * A line without its ending.
     *
     * @throws IndexOutOfBoundsException if there is no such line
     */
    public String line(int line) {
        int chunk = chunkOf(line);
        return chunks[chunk].line(line - before[chunk]);
    }

    /** The chunk that a line is in. */
    private int chunkOf(int line) {
        Objects.checkIndex(line, count());
        int found = Arrays.binarySearch(before, line);
        return found >= 0 ? found : -found - 2;
    }

    /** What stands between the lines. */
    public LineEnding ending() {
        return ending;
    }

    /** Whether the last line that has something in it was ended. */
    public boolean isLastLineEnded() {
        return count() > 1 && line(count() - 1).isEmpty();
    }

    /** The whole text, as it is written to the file. */
    public String text() {
        String[] parts = new String[chunks.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = chunks[i].text();
        }
        String last = parts[parts.length - 1];
        parts[parts.length - 1] =
                last.substring(0, last.length() - ending.text().length());
        return String.join("", parts); // which copies the characters once
    }

    /**
     * A part of the text, with line feeds between the lines whatever the file has: what a clipboard gets.
     *
     * @throws IndexOutOfBoundsException if it is not in the text
     */
    public String text(Stretch part) {
        Place start = part.start();
        Place end = part.end();
        String first = line(start.line());
        if (start.line() == end.line()) {
            return first.substring(start.column(), end.column());
        }
        StringBuilder text = new StringBuilder();
        text.append(first, start.column(), first.length());
        for (int line = start.line() + 1; line < end.line(); line++) {
            text.append('\n').append(line(line));
        }
        return text.append('\n').append(line(end.line()), 0, end.column()).toString();
    }

    /** The place behind everything. */
    public Place end() {
        return endOf(count() - 1);
    }

    /** The place behind the last character of a line. */
    public Place endOf(int line) {
        return new Place(line, line(line).length());
    }

    /** Everything. */
    public Stretch all() {
        return new Stretch(Place.START, end());
    }

    /** Whether the place is in the text. */
    public boolean has(Place place) {
        return place.line() < count() && place.column() <= line(place.line()).length();
    }

    /** The place in the text that is nearest to a place: on its line if there is that line, and never inside a character as a reader sees it. */
    public Place nearest(Place place) {
        if (place.line() >= count()) {
            return end();
        }
        String line = line(place.line());
        return new Place(place.line(), Graphemes.floor(line, Math.min(place.column(), line.length())));
    }

    /** The length of {@link #text()}. */
    public int length() {
        return starts[chunks.length] - ending.text().length();
    }

    /**
     * Where a place is in {@link #text()}.
     *
     * @throws IndexOutOfBoundsException if the place is not in the text
     */
    public int offset(Place place) {
        if (!has(place)) {
            throw new IndexOutOfBoundsException("not in the text: " + place);
        }
        int chunk = chunkOf(place.line());
        return starts[chunk] + chunks[chunk].start(place.line() - before[chunk]) + place.column();
    }

    /**
     * The place of an offset in {@link #text()}; inside a line's ending it is the end of the line.
     *
     * @throws IndexOutOfBoundsException if the offset is not in the text
     */
    public Place place(int offset) {
        Objects.checkIndex(offset, length() + 1);
        int found = Arrays.binarySearch(starts, offset);
        int chunk = found >= 0 ? found : -found - 2;
        LineChunk inside = chunks[chunk];
        int line = inside.lineAt(offset - starts[chunk]);
        int column = offset - starts[chunk] - inside.start(line);
        return new Place(
                before[chunk] + line, Math.min(column, inside.line(line).length()));
    }

    /** The part between two offsets in {@link #text()}. */
    public Stretch stretch(int start, int end) {
        return new Stretch(place(start), place(end));
    }

    /**
     * The text with some parts replaced.
     *
     * @param edits in the order of their places, none overlapping another
     */
    Lines edited(List<Edit> edits) {
        return edits.isEmpty() ? this : new Lines(new Splice(this).apply(edits), ending);
    }

    /** The same lines with another ending between them. */
    public Lines ending(LineEnding other) {
        if (other == ending) {
            return this;
        }
        LineChunk[] changed =
                Arrays.stream(chunks).map(each -> each.ending(other)).toArray(LineChunk[]::new);
        return new Lines(changed, other);
    }

    /** Adds the lines from one up to another to those that were collected. */
    void addTo(LineChunks collected, int from, int to) {
        int line = from;
        for (int chunk = from < to ? chunkOf(from) : 0; line < to; chunk++) {
            int end = Math.min(to, before[chunk + 1]);
            collected.add(chunks[chunk], line - before[chunk], end - before[chunk]);
            line = end;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Lines that
                        && ending == that.ending
                        && count() == that.count()
                        && length() == that.length()
                        && hasSameLines(that));
    }

    private boolean hasSameLines(Lines that) {
        if (Arrays.equals(before, that.before)) {
            return Arrays.equals(chunks, that.chunks);
        }
        // the same lines may be parted otherwise
        for (int line = 0; line < count(); line++) {
            if (!line(line).equals(that.line(line))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = ending.hashCode(); // not of the chunks: the same lines can be parted otherwise
        for (int line = 0; line < count(); line++) {
            hash = 31 * hash + line(line).hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        return "Lines[" + count() + ", " + ending + "]";
    }
}
