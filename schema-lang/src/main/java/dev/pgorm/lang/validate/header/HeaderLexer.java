package dev.pgorm.lang.validate.header;

import dev.pgorm.lang.validate.header.HeaderToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a heading into SQL's lexical units, comments left out. */
final class HeaderLexer {

    private static final int SHORT_ESCAPE = 4;
    private static final int LONG_ESCAPE = 6;
    private static final int HEXADECIMAL = 16;

    private final String text;
    private int position;

    private HeaderLexer(String text) {
        this.text = text;
    }

    /** The units of a heading, with one of kind {@code END} at the end. */
    static List<HeaderToken> split(String heading) {
        HeaderLexer lexer = new HeaderLexer(heading);
        List<HeaderToken> tokens = new ArrayList<>();
        lexer.skipGaps();
        while (lexer.position < heading.length()) {
            tokens.add(lexer.next());
            lexer.skipGaps();
        }
        tokens.add(new HeaderToken(Kind.END, "", "", heading.length(), heading.length()));
        return tokens;
    }

    private void skipGaps() {
        while (position < text.length()) {
            if (Character.isWhitespace(text.charAt(position))) {
                position++;
            } else if (text.startsWith("--", position) || text.startsWith("//", position)) {
                int end = text.indexOf('\n', position);
                position = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", position)) {
                int end = text.indexOf("*/", position + 2);
                position = end < 0 ? text.length() : end + 2;
            } else {
                return;
            }
        }
    }

    private HeaderToken next() {
        int start = position;
        char first = text.charAt(start);
        boolean prefixed = start + 1 < text.length() && text.charAt(start + 1) == '\'';
        if (first == '"') {
            return token(Kind.QUOTED_NAME, start, quoted('"', false));
        }
        if ((first == 'U' || first == 'u') && text.startsWith("&\"", start + 1)) {
            position += 2;
            return token(Kind.QUOTED_NAME, start, withoutUnicodeEscapes(quoted('"', false)));
        }
        if (first == '\'') {
            return token(Kind.STRING, start, quoted('\'', false));
        }
        if ((first == 'E' || first == 'e') && prefixed) {
            position++;
            return token(Kind.STRING, start, quoted('\'', true));
        }
        if (Character.isLetter(first) || first == '_' || first >= 0x80) {
            skipWord();
            return token(Kind.WORD, start, text.substring(start, position).toLowerCase(Locale.ROOT));
        }
        if (Character.isDigit(first)) {
            skipNumber();
            return token(Kind.NUMBER, start, text.substring(start, position));
        }
        position += text.startsWith("::", start) || text.startsWith(":=", start) ? 2 : 1;
        return token(Kind.SYMBOL, start, text.substring(start, position));
    }

    private HeaderToken token(Kind kind, int start, String value) {
        return new HeaderToken(kind, text.substring(start, position), value, start, position);
    }

    private void skipWord() {
        while (position < text.length()) {
            char each = text.charAt(position);
            if (!Character.isLetterOrDigit(each) && each != '_' && each != '$' && each < 0x80) {
                return;
            }
            position++;
        }
    }

    private void skipNumber() {
        while (position < text.length()
                && (Character.isLetterOrDigit(text.charAt(position)) || text.charAt(position) == '.')) {
            position++;
        }
    }

    /** What stands between the quotes at the present position; two of them mean one. */
    private String quoted(char quote, boolean escapes) {
        StringBuilder value = new StringBuilder();
        position++;
        while (position < text.length()) {
            char each = text.charAt(position++);
            if (escapes && each == '\\' && position < text.length()) {
                escape(value);
            } else if (each != quote) {
                value.append(each);
            } else if (position < text.length() && text.charAt(position) == quote) {
                value.append(quote);
                position++;
            } else {
                break;
            }
        }
        return value.toString();
    }

    private void escape(StringBuilder value) {
        char each = text.charAt(position++);
        switch (each) {
            case 'n' -> value.append('\n');
            case 'r' -> value.append('\r');
            case 't' -> value.append('\t');
            case 'b' -> value.append('\b');
            case 'f' -> value.append('\f');
            case 'u' -> value.appendCodePoint(codePoint(text, position, SHORT_ESCAPE));
            default -> value.append(each);
        }
        if (each == 'u') {
            position = Math.min(text.length(), position + SHORT_ESCAPE);
        }
    }

    private static String withoutUnicodeEscapes(String name) {
        StringBuilder value = new StringBuilder();
        int at = 0;
        while (at < name.length()) {
            char each = name.charAt(at);
            if (each != '\\') {
                value.append(each);
                at++;
            } else if (name.startsWith("\\", at + 1)) {
                value.append(each);
                at += 2;
            } else if (name.startsWith("+", at + 1)) {
                value.appendCodePoint(codePoint(name, at + 2, LONG_ESCAPE));
                at += 2 + LONG_ESCAPE;
            } else {
                value.appendCodePoint(codePoint(name, at + 1, SHORT_ESCAPE));
                at += 1 + SHORT_ESCAPE;
            }
        }
        return value.toString();
    }

    /** The character of that number; the mark for unreadable ones where it is none. */
    private static int codePoint(String text, int start, int digits) {
        int value = 0;
        for (int at = start; at < start + digits; at++) {
            int digit = at < text.length() ? Character.digit(text.charAt(at), HEXADECIMAL) : -1;
            if (digit < 0) {
                return 0xFFFD;
            }
            value = value * HEXADECIMAL + digit;
        }
        return Character.isValidCodePoint(value) && value != 0 ? value : 0xFFFD;
    }
}
