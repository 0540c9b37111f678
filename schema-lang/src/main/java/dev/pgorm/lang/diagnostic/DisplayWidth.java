package dev.pgorm.lang.diagnostic;

/** How many columns of a terminal characters take, for everything that draws under, beside or over a text. */
public final class DisplayWidth {

    /** Where the next column after a tab lies at a multiple of this. */
    static final int TAB = 4;

    /** What East Asian terminals give two columns, besides emoji: pairs of first and last code point, in their order. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2329, 0x232A, 0x2E80, 0x303E, 0x3041, 0x3247, 0x3250, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97C,
        0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0,
        0x18D08, 0x1AFF0, 0x1B2FB, 0x1F200, 0x1F265, 0x20000, 0x2FFFD, 0x30000, 0x3FFFD,
    };

    private DisplayWidth() {}

    /** Columns of one code point: 0, 1 or 2. Tabs and control characters are for the caller. */
    public static int of(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        if (isJoining(codePoint)) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    /** A mark on the character before it, half of a pair without the other, or a character that is not seen. */
    private static boolean isJoining(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || isIn(codePoint, 0x1160, 0x11FF)
                || isIn(codePoint, 0xD7B0, 0xD7FF);
    }

    private static boolean isWide(int codePoint) {
        if (isRegionalIndicator(codePoint)) {
            return false;
        }
        for (int i = 0; i < WIDE.length && WIDE[i] <= codePoint; i += 2) {
            if (codePoint <= WIDE[i + 1]) {
                return true;
            }
        }
        return Character.isEmojiPresentation(codePoint);
    }

    /** Half of a flag: two of them take two columns. */
    private static boolean isRegionalIndicator(int codePoint) {
        return isIn(codePoint, 0x1F1E6, 0x1F1FF);
    }

    private static boolean isIn(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }
}
