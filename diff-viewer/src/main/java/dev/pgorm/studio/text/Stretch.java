package dev.pgorm.studio.text;

/**
 * A part of a text, from a place up to and without another.
 *
 * @param start the first place
 * @param end the place behind the last character; the same as {@code start} in an empty stretch
 */
public record Stretch(Place start, Place end) {

    /** Refuses a stretch that ends before it starts. */
    public Stretch {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a stretch ends before it starts: " + start + " to " + end);
        }
    }

    /** The stretch between two places, whichever is the first. */
    public static Stretch between(Place one, Place other) {
        return other.isBefore(one) ? new Stretch(other, one) : new Stretch(one, other);
    }

    /** The empty stretch at a place. */
    public static Stretch at(Place place) {
        return new Stretch(place, place);
    }

    /** A part of one line. */
    public static Stretch inLine(int line, int start, int end) {
        return new Stretch(new Place(line, start), new Place(line, end));
    }

    /** Whether nothing is in it. */
    public boolean isEmpty() {
        return start.equals(end);
    }

    /** Whether the character behind the place is in it. */
    public boolean contains(Place place) {
        return !place.isBefore(start) && place.isBefore(end);
    }
}
