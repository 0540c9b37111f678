package dev.pgorm.expression.parse;

import dev.pgorm.lang.ast.Span;
import java.util.List;
import java.util.OptionalInt;

/** Where characters of a text stand in the literal that says it. */
public final class TextPlaces {

    private static final String BLOCK = "\"\"\"";

    /** What begins a character by its number, behind a backslash. */
    private static final String NUMBERED = "u01234567";

    private TextPlaces() {}

    /**
     * The place in an expression of a character of a text that a literal in it says.
     *
     * @param offset in the text
     * @return empty behind an escape that says a character by its number
     */
    public static OptionalInt inExpression(String expression, Span literal, int offset) {
        String source = expression.substring(literal.start(), literal.end());
        return source.startsWith(BLOCK)
                ? inBlock(source, offset, literal.start())
                : moved(beforeEscapes(source.substring(1, source.length() - 1), offset), literal.start() + 1);
    }

    private static OptionalInt moved(OptionalInt place, int by) {
        return place.isEmpty() ? place : OptionalInt.of(place.getAsInt() + by);
    }

    /** The place of a character in a text whose escapes stand as they were written. */
    private static OptionalInt beforeEscapes(String written, int offset) {
        int place = 0;
        int left = offset;
        while (place < written.length() && (left > 0 || written.startsWith("\\\n", place))) {
            boolean escape = written.charAt(place) == '\\' && place + 1 < written.length();
            if (escape && NUMBERED.indexOf(written.charAt(place + 1)) >= 0) {
                return OptionalInt.empty();
            }
            left -= written.startsWith("\\\n", place) ? 0 : 1; // an escaped end of line is no character
            place += escape ? 2 : 1;
        }
        return OptionalInt.of(place);
    }

    /** Lines of a block stand behind its indentation. */
    private static OptionalInt inBlock(String source, int offset, int start) {
        int begin = source.indexOf('\n') + 1;
        String body = source.substring(begin, source.length() - BLOCK.length());
        List<String> written = List.of(body.split("\n", -1));
        String stripped = body.stripIndent();
        List<String> said = List.of(stripped.split("\n", -1));
        OptionalInt inStripped = beforeEscapes(stripped, offset);
        if (inStripped.isEmpty()) {
            return inStripped;
        }
        int place = start + begin;
        int left = inStripped.getAsInt();
        for (int i = 0; i < said.size(); i++) {
            String line = written.get(i);
            if (left <= said.get(i).length()) {
                int indentation = line.stripTrailing().length() - said.get(i).length();
                return OptionalInt.of(place + Math.max(0, indentation) + left);
            }
            left -= said.get(i).length() + 1;
            place += line.length() + 1;
        }
        return OptionalInt.empty();
    }
}
