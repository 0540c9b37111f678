package dev.pgorm.lang.service;

/** How well a name fits what has been typed. */
final class Match {

    /** It does not fit. */
    static final int NONE = Integer.MAX_VALUE;

    /** The letters are there in order, but start no words. */
    static final int SCATTERED = 3;

    private Match() {}

    /** The smaller the better: the whole prefix, one in other case, the first letters of its words, letters in order. */
    static int rank(String typed, String name) {
        if (name.startsWith(typed)) {
            return 0;
        }
        if (name.regionMatches(true, 0, typed, 0, typed.length())) {
            return 1;
        }
        if (!isSubsequence(typed, name)) {
            return NONE;
        }
        return new Humps(typed, name).match() ? 2 : SCATTERED;
    }

    /** Whether the typed letters start words of the name, and go on in them: {@code usEm} in {@code userEmail}. */
    private static final class Humps {

        private final String typed;
        private final String name;
        private final boolean[][] failed;

        Humps(String typed, String name) {
            this.typed = typed;
            this.name = name;
            this.failed = new boolean[typed.length()][name.length()];
        }

        boolean match() {
            for (int start = 0; start < name.length(); start++) {
                if ((start == 0 || startsWord(name, start)) && from(0, start)) {
                    return true;
                }
            }
            return false;
        }

        private boolean from(int letter, int place) {
            if (letter == typed.length()) {
                return true;
            }
            if (place == name.length() || failed[letter][place]) {
                return false;
            }
            if (same(typed.charAt(letter), name.charAt(place))) {
                if (from(letter + 1, place + 1)) {
                    return true;
                }
                for (int next = place + 1; next < name.length(); next++) {
                    if (startsWord(name, next) && from(letter + 1, next)) {
                        return true;
                    }
                }
            }
            failed[letter][place] = true;
            return false;
        }
    }

    private static boolean startsWord(String name, int index) {
        char here = name.charAt(index);
        char before = name.charAt(index - 1);
        return (Character.isUpperCase(here) && !Character.isUpperCase(before))
                || (Character.isLetterOrDigit(here) && !Character.isLetterOrDigit(before));
    }

    private static boolean isSubsequence(String typed, String name) {
        int position = 0;
        for (int index = 0; index < typed.length(); index++) {
            while (position < name.length() && !same(typed.charAt(index), name.charAt(position))) {
                position++;
            }
            if (position == name.length()) {
                return false;
            }
            position++;
        }
        return true;
    }

    private static boolean same(char left, char right) {
        return Character.toLowerCase(left) == Character.toLowerCase(right);
    }
}
