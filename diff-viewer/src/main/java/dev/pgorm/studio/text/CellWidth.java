package dev.pgorm.studio.text;

/** How many cells of a terminal a code point takes. */
final class CellWidth {

    /** What East Asian terminals give two cells, besides emoji: pairs of first and last code point, in their order. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2329, 0x232A, 0x2E80, 0x303E, 0x3041, 0x3247, 0x3250, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97C,
        0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0,
        0x18D08, 0x1AFF0, 0x1B2FB, 0x1F200, 0x1F265, 0x20000, 0x2FFFD, 0x30000, 0x3FFFD,
    };

    private CellWidth() {}

    /** 0, 1 or 2; control characters are 0 here, {@link Glyph} shows them otherwise. */
    static int of(int point) {
        if (point < 0x300) {
            return Character.isISOControl(point) || point == 0xAD ? 0 : 1;
        }
        if (isJoining(point)) {
            return 0;
        }
        return isWide(point) ? 2 : 1;
    }

    /** A mark on the character before it, or a character that is not seen. */
    private static boolean isJoining(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || isIn(point, 0x1160, 0x11FF)
                || isIn(point, 0xD7B0, 0xD7FF);
    }

    private static boolean isWide(int point) {
        if (isRegionalIndicator(point)) {
            return false;
        }
        for (int i = 0; i < WIDE.length && WIDE[i] <= point; i += 2) {
            if (point <= WIDE[i + 1]) {
                return true;
            }
        }
        return Character.isEmojiPresentation(point);
    }

    /** Half of a flag: two of them take two cells. */
    private static boolean isRegionalIndicator(int point) {
        return isIn(point, 0x1F1E6, 0x1F1FF);
    }

    private static boolean isIn(int point, int first, int last) {
        return point >= first && point <= last;
    }
}
