package dev.pgorm.studio.text;

/**
 * Tells from two code points that a character as a reader sees it starts between them. It is never wrong where it says so; where it does not, all that
 * stands before can matter (flags, conjuncts), and the clusters have to be counted.
 */
final class ClusterStarts {

    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private ClusterStarts() {}

    /** Whether a cluster starts at an index greater than 0 and smaller than the length. */
    static boolean isCertain(String line, int index) {
        if (Character.isLowSurrogate(line.charAt(index)) && Character.isHighSurrogate(line.charAt(index - 1))) {
            return false;
        }
        int point = line.codePointAt(index);
        int before = line.codePointBefore(index);
        if (point < 0x300 && before < 0x300) {
            return point != '\n';
        }
        if (!standsAlone(point) || mayPrepend(before) || isJamo(before)) {
            return false;
        }
        return standsAlone(before) || (isMark(before) && before != ZERO_WIDTH_JOINER && !mayBeConjunct(point));
    }

    /** Whether the code point joins what stands before it only if that wants it. */
    private static boolean standsAlone(int point) {
        return point < 0x300
                || (isVisible(Character.getType(point)) && !isJamo(point) && !isJoiningLetter(point))
                || Character.isExtendedPictographic(point)
                || isIn(point, 0x2190, 0x25FF); // arrows, operators, lines and blocks that screens are drawn with
    }

    private static boolean isVisible(int type) {
        return type == Character.UPPERCASE_LETTER
                || type == Character.LOWERCASE_LETTER
                || type == Character.OTHER_LETTER
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.SPACE_SEPARATOR
                || isIn(type, Character.DASH_PUNCTUATION, Character.MATH_SYMBOL)
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION;
    }

    private static boolean isMark(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK || isIn(point, 0x1F3FB, 0x1F3FF);
    }

    /** The vowels AM of Thai and Lao are letters that join the one before. */
    private static boolean isJoiningLetter(int point) {
        return point == 0x0E33 || point == 0x0EB3;
    }

    /** Letters of which the syllables of Korean and Kirat Rai are put together. */
    private static boolean isJamo(int point) {
        return isIn(point, 0x1100, 0x11FF)
                || isIn(point, 0xA960, 0xA97F)
                || isIn(point, 0xD7B0, 0xD7FF)
                || isIn(point, 0x16D40, 0x16D7F);
    }

    /** Whether the code point may be one that joins what follows: all of them are signs of Arabic, Syriac, or scripts of India and its neighbours. */
    private static boolean mayPrepend(int point) {
        return (Character.getType(point) == Character.FORMAT && point != 0xAD)
                || point == 0x0D4E
                || isIn(point, 0x11000, 0x11FFF);
    }

    /** Whether the code point may be a consonant that joins the one before over a mark. */
    private static boolean mayBeConjunct(int point) {
        return isIn(point, 0x0900, 0x10FF)
                || isIn(point, 0x1700, 0x1CFF)
                || isIn(point, 0xA800, 0xABFF)
                || isIn(point, 0x10A00, 0x11FFF);
    }

    private static boolean isIn(int point, int first, int last) {
        return point >= first && point <= last;
    }
}
