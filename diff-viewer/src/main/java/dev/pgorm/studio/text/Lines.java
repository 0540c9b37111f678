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

    private final String[] lines;
    private final LineEnding ending;

    /** Where each line starts in the whole text; made when it is first asked for. */
    private volatile int @Nullable [] starts;

    private Lines(String[] lines, LineEnding ending) {
        this.lines = lines;
        this.ending = ending;
    }

    /** The lines of a file's text. */
    public static Lines of(String text) {
        LineEnding ending = LineEnding.of(text);
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            count++;
        }
        String[] lines = new String[count];
        int from = 0;
        for (int line = 0; line < count - 1; line++) {
            int feed = text.indexOf('\n', from);
            lines[line] = text.substring(from, ending == LineEnding.CRLF ? feed - 1 : feed);
            from = feed + 1;
        }
        lines[count - 1] = text.substring(from);
        return new Lines(lines, ending);
    }

    /** How many lines there are, at least one. */
    public int count() {
        return lines.length;
    }

    /**
     * A line without its ending.
     *
     * @throws IndexOutOfBoundsException if there is no such line
     */
    public String line(int line) {
        return lines[line];
    }

    /** What stands between the lines. */
    public LineEnding ending() {
        return ending;
    }

    /** Whether the last line that has something in it was ended. */
    public boolean isLastLineEnded() {
        return lines.length > 1 && lines[lines.length - 1].isEmpty();
    }

    /** The whole text, as it is written to the file. */
    public String text() {
        return String.join(ending.text(), lines);
    }

    /**
     * A part of the text, with line feeds between the lines whatever the file has: what a clipboard gets.
     *
     * @throws IndexOutOfBoundsException if it is not in the text
     */
    public String text(Stretch part) {
        Place start = part.start();
        Place end = part.end();
        if (start.line() == end.line()) {
            return lines[start.line()].substring(start.column(), end.column());
        }
        StringBuilder text = new StringBuilder();
        text.append(lines[start.line()], start.column(), lines[start.line()].length());
        for (int line = start.line() + 1; line < end.line(); line++) {
            text.append('\n').append(lines[line]);
        }
        return text.append('\n').append(lines[end.line()], 0, end.column()).toString();
    }

    /** The place behind everything. */
    public Place end() {
        return endOf(lines.length - 1);
    }

    /** The place behind the last character of a line. */
    public Place endOf(int line) {
        return new Place(line, lines[line].length());
    }

    /** Everything. */
    public Stretch all() {
        return new Stretch(Place.START, end());
    }

    /** Whether the place is in the text. */
    public boolean has(Place place) {
        return place.line() < lines.length && place.column() <= lines[place.line()].length();
    }

    /** The place in the text that is nearest to a place: on its line if there is that line, and never inside a character as a reader sees it. */
    public Place nearest(Place place) {
        if (place.line() >= lines.length) {
            return end();
        }
        String line = lines[place.line()];
        return new Place(place.line(), Graphemes.floor(line, Math.min(place.column(), line.length())));
    }

    /** The length of {@link #text()}. */
    public int length() {
        int[] starts = starts();
        return starts[lines.length - 1] + lines[lines.length - 1].length();
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
        return starts()[place.line()] + place.column();
    }

    /**
     * The place of an offset in {@link #text()}; inside a line's ending it is the end of the line.
     *
     * @throws IndexOutOfBoundsException if the offset is not in the text
     */
    public Place place(int offset) {
        Objects.checkIndex(offset, length() + 1);
        int found = Arrays.binarySearch(starts(), offset);
        int line = found >= 0 ? found : -found - 2;
        return new Place(line, Math.min(offset - starts()[line], lines[line].length()));
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
        return edits.isEmpty() ? this : new Lines(new Splice(lines).apply(edits), ending);
    }

    /** The same lines with another ending between them. */
    public Lines ending(LineEnding other) {
        return other == ending ? this : new Lines(lines, other);
    }

    private int[] starts() {
        int[] known = starts;
        if (known == null) {
            known = new int[lines.length];
            for (int line = 1; line < known.length; line++) {
                known[line] = known[line - 1]
                        + lines[line - 1].length()
                        + ending.text().length();
            }
            starts = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Lines that && ending == that.ending && Arrays.equals(lines, that.lines);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(lines) + ending.hashCode();
    }

    @Override
    public String toString() {
        return "Lines[" + lines.length + ", " + ending + "]";
    }
}
