package dev.pgorm.ir.sql;

import java.util.List;

/**
 * One spelling for chains of AND and of OR. PostgreSQL prints {@code a BETWEEN 1 AND 5 AND b > 0} as
 * {@code (((a >= 1) AND (a <= 5)) AND (b > 0))}, but reads a chain at the left end of another as a part of it and prints
 * {@code ((a >= 1) AND (a <= 5) AND (b > 0))} from then on (makeAndExpr and makeOrExpr in its grammar). The second spelling is the one
 * that lasts.
 */
final class LeftChains {

    private static final List<String> WORDS = List.of("AND", "OR");

    private final Brackets brackets;
    private final boolean[] left;

    private LeftChains(Brackets brackets) {
        this.brackets = brackets;
        this.left = new boolean[brackets.size()];
    }

    /** The text without the parentheses that reading it drops. */
    static String joined(String text) {
        if (!text.contains("((") || WORDS.stream().noneMatch(text::contains)) {
            return text;
        }
        LeftChains chains = new LeftChains(Brackets.of(text));
        return chains.drop() ? chains.text() : text;
    }

    /** Marks the parentheses that go; whether there are any. */
    private boolean drop() {
        boolean found = dropFrom(0); // a text may have lost the parentheses around it
        for (int open = 0; open < brackets.size(); open++) {
            if (brackets.is(open, "(")) {
                found |= dropFrom(open + 1);
            }
        }
        return found;
    }

    /** Marks those of the first part of what begins at a place. */
    private boolean dropFrom(int start) {
        boolean found = false;
        for (String word : WORDS) {
            int first = brackets.next(start);
            int last = brackets.is(first, "(") ? brackets.closing(first) : -1;
            // a chain whose first part is a chain of the same word, whose first part may be one too
            while (last > 0 && brackets.is(brackets.next(last + 1), word) && isChain(first, last, word)) {
                left[first] = true;
                left[last] = true;
                found = true;
                first = brackets.next(first + 1);
                last = brackets.is(first, "(") ? brackets.closing(first) : -1;
            }
        }
        return found;
    }

    /** Whether parts that the word joins are all that stands between two parentheses. */
    private boolean isChain(int open, int close, String word) {
        int depth = 0;
        for (int i = open + 1; i < close; i++) {
            if (brackets.is(i, "(") || brackets.is(i, "[")) {
                depth++;
            } else if (brackets.is(i, ")") || brackets.is(i, "]")) {
                depth--;
            } else if (depth == 0 && brackets.is(i, word)) {
                return true;
            }
        }
        return false;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < brackets.size(); i++) {
            if (!left[i]) {
                text.append(brackets.get(i).text());
            }
        }
        return text.toString();
    }
}
