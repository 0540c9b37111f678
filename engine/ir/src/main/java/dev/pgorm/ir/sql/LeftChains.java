package dev.pgorm.ir.sql;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * One spelling for chains of AND and of OR. PostgreSQL prints {@code a BETWEEN 1 AND 5 AND b > 0} as
 * {@code (((a >= 1) AND (a <= 5)) AND (b > 0))}, but reads a chain at the left end of another as a part of it and prints
 * {@code ((a >= 1) AND (a <= 5) AND (b > 0))} from then on (makeAndExpr and makeOrExpr in its grammar). The second spelling is the one
 * that lasts.
 */
final class LeftChains {

    private static final List<String> WORDS = List.of("AND", "OR");

    private final List<SqlToken> tokens;
    private final int[] closings;
    private final boolean[] left;

    private LeftChains(List<SqlToken> tokens) {
        this.tokens = tokens;
        this.closings = closings(tokens);
        this.left = new boolean[tokens.size()];
    }

    /** The text without the parentheses that reading it drops. */
    static String joined(String text) {
        if (!text.contains("((") || WORDS.stream().noneMatch(text::contains)) {
            return text;
        }
        LeftChains chains = new LeftChains(SqlToken.split(text));
        return chains.drop() ? chains.text() : text;
    }

    /** Marks the parentheses that go; whether there are any. */
    private boolean drop() {
        boolean found = dropFrom(0); // a text may have lost the parentheses around it
        for (int open = 0; open < tokens.size(); open++) {
            if (is(open, "(")) {
                found |= dropFrom(open + 1);
            }
        }
        return found;
    }

    /** Marks those of the first part of what begins at a place. */
    private boolean dropFrom(int start) {
        boolean found = false;
        for (String word : WORDS) {
            int first = next(start);
            int last = is(first, "(") ? closings[first] : -1;
            // a chain whose first part is a chain of the same word, whose first part may be one too
            while (last > 0 && is(next(last + 1), word) && isChain(first, last, word)) {
                left[first] = true;
                left[last] = true;
                found = true;
                first = next(first + 1);
                last = is(first, "(") ? closings[first] : -1;
            }
        }
        return found;
    }

    /** Whether parts that the word joins are all that stands between two parentheses. */
    private boolean isChain(int open, int close, String word) {
        int depth = 0;
        for (int i = open + 1; i < close; i++) {
            if (is(i, "(") || is(i, "[")) {
                depth++;
            } else if (is(i, ")") || is(i, "]")) {
                depth--;
            } else if (depth == 0 && is(i, word)) {
                return true;
            }
        }
        return false;
    }

    /** The first place from one on that is no space. */
    private int next(int start) {
        int place = start;
        while (place < tokens.size() && tokens.get(place).kind() == SqlToken.Kind.SPACE) {
            place++;
        }
        return place;
    }

    /** For each opening bracket the place of the closing one; -1 elsewhere. */
    private static int[] closings(List<SqlToken> tokens) {
        int[] closings = new int[tokens.size()];
        Arrays.fill(closings, -1);
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            switch (tokens.get(i).text()) {
                case "(", "[" -> open.push(i);
                case ")", "]" -> {
                    if (!open.isEmpty()) {
                        closings[open.pop()] = i;
                    }
                }
                default -> {
                    // anything else stands between them
                }
            }
        }
        return closings;
    }

    private boolean is(int place, String text) {
        return place < tokens.size() && tokens.get(place).text().equals(text);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            if (!left[i]) {
                text.append(tokens.get(i).text());
            }
        }
        return text.toString();
    }
}
