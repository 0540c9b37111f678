package dev.pgorm.studio.text;

/** Takes the characters of a line as a reader sees them, one after the other. No object is made for each: a screen has thousands, at every key. */
@FunctionalInterface
public interface Glyphs {

    /**
     * A character.
     *
     * @param start where it starts in the line, in UTF-16 units
     * @param cell its first cell, counted from 0 at the line's start
     * @param width how many cells it takes, at least one
     * @param shown what is painted: itself, spaces for a tab, {@code ^X} for a control character, U+FFFD for what would not be seen or would change
     *     the order of what is seen
     */
    void glyph(int start, int cell, int width, String shown);
}
