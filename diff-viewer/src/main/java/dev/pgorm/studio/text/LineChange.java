package dev.pgorm.studio.text;

/**
 * Which lines of a text are not what they were: all that is not at the start or the end.
 *
 * @param firstLine the first line that changed: the lines before it are the same
 * @param sameAtEnd how many lines at the end are the same, perhaps with other numbers
 */
public record LineChange(int firstLine, int sameAtEnd) {

    /** What changed if this change was followed by another. */
    LineChange and(LineChange later) {
        return new LineChange(Math.min(firstLine, later.firstLine), Math.min(sameAtEnd, later.sameAtEnd));
    }
}
