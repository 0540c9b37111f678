package dev.pgorm.studio.text;

import dev.pgorm.lang.diagnostic.DisplayWidth;

/** How many cells of a terminal a code point takes. */
final class CellWidth {

    private static final int SOFT_HYPHEN = 0xAD;

    private CellWidth() {}

    /** 0, 1 or 2; control characters are 0 here, {@link Glyph} shows them otherwise. */
    static int of(int point) {
        return Character.isISOControl(point) || point == SOFT_HYPHEN ? 0 : DisplayWidth.of(point);
    }
}
