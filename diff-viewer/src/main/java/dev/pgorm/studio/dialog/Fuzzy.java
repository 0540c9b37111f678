package dev.pgorm.studio.dialog;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;

/** Finds texts by some of their letters in order: {@code ndx} finds {@code add index}. */
public final class Fuzzy {

    private static final int AT_START = 12;
    private static final int AT_WORD = 8;
    private static final int IN_A_ROW = 5;
    private static final int FOUND = 1;
    private static final int NOT = -1;

    private Fuzzy() {}

    /** How well a text fits what was typed, more is better; empty where it does not. Of all ways to find the letters the best counts. */
    public static OptionalInt score(String typed, String text) {
        String wanted = typed.toLowerCase(Locale.ROOT).replace(" ", "");
        String lower = text.toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return OptionalInt.of(-text.length());
        }
        int[] before = new int[0];
        for (int i = 0; i < wanted.length(); i++) {
            before = scores(wanted.charAt(i), lower, before);
        }
        int best = Arrays.stream(before).max().orElse(NOT);
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best * 100 - text.length());
    }

    /** For each place, how well the letters up to this one are found where this one is there; {@code before} is empty for the first. */
    private static int[] scores(char letter, String text, int[] before) {
        int[] scores = new int[text.length()];
        int bestBefore = before.length == 0 ? 0 : NOT;
        for (int place = 0; place < text.length(); place++) {
            int from = bestBefore;
            if (before.length > 0 && place > 0) {
                int neighbour = before[place - 1];
                from = neighbour < 0 ? from : Math.max(from, neighbour + IN_A_ROW);
                bestBefore = Math.max(bestBefore, neighbour);
            }
            scores[place] = text.charAt(place) == letter && from >= 0 ? from + letter(text, place) : NOT;
        }
        return scores;
    }

    private static int letter(String text, int place) {
        return FOUND + (place == 0 ? AT_START : isWordStart(text, place) ? AT_WORD : 0);
    }

    private static boolean isWordStart(String text, int place) {
        return place == 0 || !Character.isLetterOrDigit(text.charAt(place - 1));
    }
}
