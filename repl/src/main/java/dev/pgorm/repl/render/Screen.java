package dev.pgorm.repl.render;

import java.util.OptionalInt;

/**
 * What text is written for.
 *
 * @param columns how wide it is; empty = as wide as the text needs
 * @param rows how high it is; empty = no end
 * @param glyphs the drawing characters that it shows
 * @param ink the colours that it shows
 */
public record Screen(OptionalInt columns, OptionalInt rows, Glyphs glyphs, Ink ink) {

    /** A file, a pipe: no bounds, no colours. */
    public static Screen unbounded(Glyphs glyphs) {
        return new Screen(OptionalInt.empty(), OptionalInt.empty(), glyphs, Ink.NONE);
    }

    /** The same with a width. */
    public Screen withColumns(int width) {
        return new Screen(OptionalInt.of(width), rows, glyphs, ink);
    }
}
