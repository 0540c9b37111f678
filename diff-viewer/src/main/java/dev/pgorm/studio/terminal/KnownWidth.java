package dev.pgorm.studio.terminal;

import com.googlecode.lanterna.TextCharacter;
import org.jspecify.annotations.Nullable;

/**
 * A character that knows how wide it is. Lanterna asks every cell of the screen for it whenever one has changed, and looks through the blocks of
 * Unicode each time: a fifth of what a key costs the screen's thread.
 */
final class KnownWidth extends TextCharacter {

    private static final long serialVersionUID = 1L;

    private final boolean wide;

    /** The same character. */
    @SuppressWarnings("deprecation") // Lanterna has no other constructor that says what stands in a cell
    KnownWidth(TextCharacter character) {
        super(character);
        this.wide = character.isDoubleWidth();
    }

    @Override
    public boolean isDoubleWidth() {
        return wide;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
