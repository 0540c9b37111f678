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

    private final Brackets brackets;

    private ArrayCasts(Brackets brackets) {
        this.brackets = brackets;
    }

    /** The text with the cast at each element. */
    static String ofElements(String text) {
        if (!text.contains(BEGINNING)) {
            return text;
        }
        Brackets brackets = Brackets.of(text);
        return new ArrayCasts(brackets).rewrite(0, brackets.size());
    }

    private String rewrite(int start, int end) {
        StringBuilder rewritten = new StringBuilder();
        int position = start;
        while (position < end) {
            int close =
                    brackets.is(position, "(") && brackets.is(position + 1, "ARRAY") && brackets.is(position + 2, "[")
                            ? brackets.closing(position + 2)
                            : -1;
            int typeEnd = close > 0 && brackets.is(close + 1, ")") && brackets.is(close + 2, "::")
                    ? elementTypeEnd(close + 3, end)
                    : -1;
            if (typeEnd > 0 && close > position + 3) {
                rewritten.append(array(position + 1, close, brackets.text(close + 3, typeEnd)));
                position = typeEnd + 2;
            } else {
                rewritten.append(brackets.get(position).text());
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
            if (depth == 0 && (i == close || brackets.is(i, ","))) {
                elements.add(element(start, i, type));
                start = i + 1;
            } else if (brackets.is(i, "(") || brackets.is(i, "[")) {
                depth++;
            } else if (brackets.is(i, ")") || brackets.is(i, "]")) {
                depth--;
            }
        }
        return "ARRAY[" + String.join(", ", elements) + "]";
    }

    private String element(int from, int end, String type) {
        int start = Math.min(brackets.next(from), end);
        boolean array =
                brackets.is(start, "ARRAY") && brackets.is(start + 1, "[") && brackets.closing(start + 1) == end - 1;
        return array ? array(start, end - 1, type) : "(" + rewrite(start, end) + ")::" + type;
    }

    /** Where the name of an array type has its brackets; -1 where what stands there is none. */
    private int elementTypeEnd(int start, int end) {
        for (int i = start; i < end; i++) {
            if (brackets.is(i, "[") && brackets.is(i + 1, "]")) {
                return i;
            }
            SqlToken token = brackets.get(i);
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
}
