package dev.pgorm.studio.text;

/** Finds, in a replaced text, the place that a reader would call the same. */
final class SameToken {

    private SameToken() {}

    /**
     * Where an offset of the old text is in the new one. Where only blanks differ (a formatter's work) it is behind or before the same visible
     * character; else as far from the start as before, or from the end in what both end with (a rename).
     */
    static int offset(String oldText, int offset, String newText) {
        boolean onlyBlanks = isSameButForBlanks(oldText, newText);
        if (onlyBlanks && offset > 0 && isVisible(oldText, offset - 1)) {
            return afterVisible(newText, visible(oldText, offset), false);
        }
        int shorter = Math.min(oldText.length(), newText.length());
        int front = 0;
        while (front < shorter && oldText.charAt(front) == newText.charAt(front)) {
            front++;
        }
        if (offset <= front) {
            return offset;
        }
        int back = 0;
        while (back < shorter - front
                && oldText.charAt(oldText.length() - 1 - back) == newText.charAt(newText.length() - 1 - back)) {
            back++;
        }
        if (oldText.length() - offset <= back) {
            return newText.length() - (oldText.length() - offset);
        }
        return onlyBlanks
                ? afterVisible(newText, visible(oldText, offset), isVisible(oldText, offset))
                : Math.min(offset, newText.length());
    }

    private static boolean isSameButForBlanks(String oldText, String newText) {
        int at = skipBlanks(newText, 0);
        for (int i = skipBlanks(oldText, 0); i < oldText.length(); i = skipBlanks(oldText, i + 1)) {
            if (at >= newText.length() || newText.charAt(at) != oldText.charAt(i)) {
                return false;
            }
            at = skipBlanks(newText, at + 1);
        }
        return at >= newText.length();
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && !isVisible(text, at)) {
            at++;
        }
        return at;
    }

    private static int visible(String text, int end) {
        int count = 0;
        for (int i = 0; i < end; i++) {
            if (isVisible(text, i)) {
                count++;
            }
        }
        return count;
    }

    /** Behind so many visible characters, and behind the blanks that follow if the place was right before a visible one. */
    private static int afterVisible(String text, int count, boolean beforeVisible) {
        int at = 0;
        for (int seen = 0; seen < count; at++) {
            if (isVisible(text, at)) {
                seen++;
            }
        }
        return beforeVisible ? skipBlanks(text, at) : at;
    }

    private static boolean isVisible(String text, int at) {
        return at < text.length() && !Character.isWhitespace(text.charAt(at));
    }
}
