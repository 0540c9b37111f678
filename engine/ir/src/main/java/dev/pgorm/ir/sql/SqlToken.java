package dev.pgorm.ir.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A lexical unit of SQL text.
 *
 * @param kind what it is
 * @param text as it stands in the SQL
 * @param name for words the folded name, for quoted identifiers and strings what stands between the quotes; else empty
 */
record SqlToken(Kind kind, String text, String name) {

    enum Kind {
        WORD,
        QUOTED,
        STRING,
        SPACE,
        OTHER
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    /** All units of a text; joined they give the text again. */
    static List<SqlToken> split(String text) {
        List<SqlToken> tokens = new ArrayList<>();
        int position = 0;
        while (position < text.length()) {
            int end = end(text, position);
            tokens.add(token(text.substring(position, end)));
            position = end;
        }
        return List.copyOf(tokens);
    }

    private static int end(String text, int start) {
        char first = text.charAt(start);
        if (first == '"' || first == '\'') {
            return closing(text, start, first, false);
        }
        if (isEscapeString(text, start)) {
            return closing(text, start + 1, '\'', true);
        }
        if (startsWord(first)) {
            return endOfRun(text, start, SqlToken::continuesWord);
        }
        if (Character.isWhitespace(first)) {
            return endOfRun(text, start, Character::isWhitespace);
        }
        if (Character.isDigit(first)) {
            return endOfRun(text, start, each -> Character.isLetterOrDigit(each) || each == '.' || each == '_');
        }
        return text.startsWith("::", start) ? start + 2 : start + 1;
    }

    private static SqlToken token(String text) {
        char first = text.charAt(0);
        if (first == '"') {
            return new SqlToken(Kind.QUOTED, text, between(text, 1, "\""));
        }
        if (first == '\'') {
            return new SqlToken(Kind.STRING, text, between(text, 1, "'"));
        }
        if (isEscapeString(text, 0)) {
            return new SqlToken(Kind.STRING, text, between(text, 2, "'").replace("\\\\", "\\"));
        }
        if (startsWord(first)) {
            return new SqlToken(Kind.WORD, text, text.toLowerCase(Locale.ROOT));
        }
        return new SqlToken(Character.isWhitespace(first) ? Kind.SPACE : Kind.OTHER, text, "");
    }

    private static String between(String text, int start, String quote) {
        int end = text.length() > start && text.endsWith(quote) ? text.length() - 1 : text.length();
        return text.substring(start, end).replace(quote + quote, quote);
    }

    private static int closing(String text, int start, char quote, boolean escapes) {
        int position = start + 1;
        while (position < text.length()) {
            char character = text.charAt(position);
            if (escapes && character == '\\') {
                position++;
            } else if (character == quote) {
                if (position + 1 == text.length() || text.charAt(position + 1) != quote) {
                    return position + 1;
                }
                position++;
            }
            position++;
        }
        return text.length();
    }

    private interface CharacterTest {
        boolean test(char character);
    }

    private static int endOfRun(String text, int start, CharacterTest test) {
        int position = start;
        while (position < text.length() && test.test(text.charAt(position))) {
            position++;
        }
        return position;
    }

    private static boolean isEscapeString(String text, int start) {
        char first = text.charAt(start);
        return (first == 'E' || first == 'e') && start + 1 < text.length() && text.charAt(start + 1) == '\'';
    }

    private static boolean startsWord(char character) {
        return character == '_' || character >= 0x80 || Character.isLetter(character);
    }

    private static boolean continuesWord(char character) {
        return startsWord(character) || Character.isDigit(character) || character == '$';
    }
}
