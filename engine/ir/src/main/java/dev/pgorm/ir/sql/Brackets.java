package dev.pgorm.ir.sql;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** SQL text in units, with its parentheses and brackets paired. */
final class Brackets {

    private final List<SqlToken> tokens;
    private final int[] closings;

    private Brackets(List<SqlToken> tokens, int[] closings) {
        this.tokens = tokens;
        this.closings = closings;
    }

    static Brackets of(String text) {
        List<SqlToken> tokens = SqlToken.split(text);
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
        return new Brackets(tokens, closings);
    }

    int size() {
        return tokens.size();
    }

    SqlToken get(int place) {
        return tokens.get(place);
    }

    /** Whether that unit stands at a place. */
    boolean is(int place, String text) {
        return place < tokens.size() && tokens.get(place).text().equals(text);
    }

    /** The place of what closes the bracket at a place; -1 where that is none, or none closes it. */
    int closing(int place) {
        return place < closings.length ? closings[place] : -1;
    }

    /** The first place from one on that is no space. */
    int next(int start) {
        int place = start;
        while (place < tokens.size() && tokens.get(place).kind() == SqlToken.Kind.SPACE) {
            place++;
        }
        return place;
    }

    String text(int start, int end) {
        StringBuilder text = new StringBuilder();
        tokens.subList(start, end).forEach(each -> text.append(each.text()));
        return text.toString();
    }
}
