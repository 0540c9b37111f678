package dev.pgorm.ir.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * One spelling for arrays that are cast. PostgreSQL prints {@code x IN ('a', 'b')} of a varchar as a cast of the whole array,
 * {@code (ARRAY['a'::character varying])::text[]}, but reads that as a cast of each element and prints it so from then on. The
 * second spelling is the one that lasts.
 */
final class ArrayCasts {

    private static final String BEGINNING = "(ARRAY[";

    private final List<SqlToken> tokens;

    private ArrayCasts(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    /** The text with the cast at each element. */
    static String ofElements(String text) {
        if (!text.contains(BEGINNING)) {
            return text;
        }
        List<SqlToken> tokens = SqlToken.split(text);
        return new ArrayCasts(tokens).rewrite(0, tokens.size());
    }

    private String rewrite(int start, int end) {
        StringBuilder rewritten = new StringBuilder();
        int position = start;
        while (position < end) {
            int close = is(position, "(") && is(position + 1, "ARRAY") && is(position + 2, "[")
                    ? closing(position + 2, end)
                    : -1;
            int typeEnd = close > 0 && is(close + 1, ")") && is(close + 2, "::") ? elementTypeEnd(close + 3, end) : -1;
            if (typeEnd > 0 && close > position + 3) {
                rewritten.append(array(position + 1, close, text(close + 3, typeEnd)));
                position = typeEnd + 2;
            } else {
                rewritten.append(tokens.get(position).text());
                position++;
            }
        }
        return rewritten.toString();
    }

    /** The array from the word to its bracket, each element cast; one in it takes the cast to its own elements. */
    private String array(int word, int close, String type) {
        List<String> elements = new ArrayList<>();
        int start = word + 2;
        int depth = 0;
        for (int i = word + 2; i <= close; i++) {
            if (depth == 0 && (i == close || is(i, ","))) {
                elements.add(element(start, i, type));
                start = i + 1;
            } else if (is(i, "(") || is(i, "[")) {
                depth++;
            } else if (is(i, ")") || is(i, "]")) {
                depth--;
            }
        }
        return "ARRAY[" + String.join(", ", elements) + "]";
    }

    private String element(int from, int end, String type) {
        int start = from;
        while (start < end && tokens.get(start).kind() == SqlToken.Kind.SPACE) {
            start++;
        }
        boolean array = is(start, "ARRAY") && is(start + 1, "[") && closing(start + 1, end) == end - 1;
        return array ? array(start, end - 1, type) : "(" + rewrite(start, end) + ")::" + type;
    }

    /** The bracket that closes the one at a place; -1 where there is none. */
    private int closing(int open, int end) {
        int depth = 0;
        for (int i = open; i < end; i++) {
            if (is(i, "(") || is(i, "[")) {
                depth++;
            } else if (is(i, ")") || is(i, "]")) {
                depth--;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Where the name of an array type has its brackets; -1 where what stands there is none. */
    private int elementTypeEnd(int start, int end) {
        for (int i = start; i < end; i++) {
            if (is(i, "[") && is(i + 1, "]")) {
                return i;
            }
            SqlToken token = tokens.get(i);
            boolean part = token.isName()
                    || token.kind() == SqlToken.Kind.SPACE
                    || ".(),".contains(token.text())
                    || Character.isDigit(token.text().charAt(0));
            if (!part) {
                return -1;
            }
        }
        return -1;
    }

    private String text(int start, int end) {
        StringBuilder text = new StringBuilder();
        tokens.subList(start, end).forEach(each -> text.append(each.text()));
        return text.toString();
    }

    private boolean is(int place, String text) {
        return place < tokens.size() && tokens.get(place).text().equals(text);
    }
}
