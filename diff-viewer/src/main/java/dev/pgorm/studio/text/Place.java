package dev.pgorm.studio.text;

/**
 * Where something stands in a text: before the character at {@code column} of {@code line}, both counted from 0.
 *
 * @param line the line
 * @param column the column in UTF-16 units, as Java's strings count; the line's length is the place after its last character
 */
public record Place(int line, int column) implements Comparable<Place> {

    /** The place before everything. */
    public static final Place START = new Place(0, 0);

    /** Refuses what is before the text. */
    public Place {
        if (line < 0 || column < 0) {
            throw new IndexOutOfBoundsException("no place: line " + line + ", column " + column);
        }
    }

    @Override
    public int compareTo(Place other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    /** Whether this place stands before the other. */
    public boolean isBefore(Place other) {
        return compareTo(other) < 0;
    }

    /** Whether this place stands after the other. */
    public boolean isAfter(Place other) {
        return compareTo(other) > 0;
    }
}
