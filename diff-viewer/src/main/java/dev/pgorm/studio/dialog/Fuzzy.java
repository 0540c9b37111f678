package dev.pgorm.studio.dialog;

import java.util.Locale;
import java.util.OptionalInt;

/** Finds texts by some of their letters in order: {@code ndx} finds {@code add index}. */
public final class Fuzzy {

    private static final int AT_START = 12;
    private static final int AT_WORD = 8;
    private static final int IN_A_ROW = 5;
    private static final int FOUND = 1;

    private Fuzzy() {}

    /** How well a text fits what was typed, more is better; empty where it does not. */
    public static OptionalInt score(String typed, String text) {
        String wanted = typed.toLowerCase(Locale.ROOT).replace(" ", "");
        String lower = text.toLowerCase(Locale.ROOT);
        int score = 0;
        int from = 0;
        int last = -2;
        for (int i = 0; i < wanted.length(); i++) {
            int found = best(wanted.charAt(i), lower, from, last);
            if (found < 0) {
                return OptionalInt.empty();
            }
            score += FOUND
                    + (found == last + 1 ? IN_A_ROW : 0)
                    + (found == 0 ? AT_START : isWordStart(lower, found) ? AT_WORD : 0);
            last = found;
            from = found + 1;
        }
        return OptionalInt.of(score * 100 - text.length());
    }

    /** The next letter in a row, else at a word's start, else anywhere. */
    private static int best(char letter, String text, int from, int last) {
        if (last + 1 < text.length() && last >= 0 && text.charAt(last + 1) == letter) {
            return last + 1;
        }
        for (int i = text.indexOf(letter, from); i >= 0; i = text.indexOf(letter, i + 1)) {
            if (isWordStart(text, i)) {
                return i;
            }
        }
        return text.indexOf(letter, from);
    }

    private static boolean isWordStart(String text, int place) {
        return place == 0 || !Character.isLetterOrDigit(text.charAt(place - 1));
    }
}
