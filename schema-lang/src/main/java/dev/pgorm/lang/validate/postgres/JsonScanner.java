package dev.pgorm.lang.validate.postgres;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises JSON without building anything (RFC 8259). */
final class JsonScanner {

    private static final int DEEPEST = 128;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Pattern STRING =
            Pattern.compile("\"(?:[^\"\\\\\\x00-\\x1f]|\\\\[\"\\\\/bfnrt]|\\\\u[0-9a-fA-F]{4})*+\"");

    private final String text;
    private int position;

    JsonScanner(String text) {
        this.text = text;
    }

    boolean isJson() {
        skipSpace();
        if (!value(0)) {
            return false;
        }
        skipSpace();
        return position == text.length();
    }

    private boolean value(int depth) {
        if (position >= text.length() || depth > DEEPEST) {
            return false;
        }
        return switch (text.charAt(position)) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> token(STRING);
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> token(NUMBER);
        };
    }

    private boolean object(int depth) {
        position++;
        skipSpace();
        if (take('}')) {
            return true;
        }
        do {
            skipSpace();
            if (!token(STRING)) {
                return false;
            }
            skipSpace();
            if (!take(':')) {
                return false;
            }
            skipSpace();
            if (!value(depth + 1)) {
                return false;
            }
            skipSpace();
        } while (take(','));
        return take('}');
    }

    private boolean array(int depth) {
        position++;
        skipSpace();
        if (take(']')) {
            return true;
        }
        do {
            skipSpace();
            if (!value(depth + 1)) {
                return false;
            }
            skipSpace();
        } while (take(','));
        return take(']');
    }

    private boolean token(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        position = matcher.end();
        return true;
    }

    private boolean word(String word) {
        if (!text.startsWith(word, position)) {
            return false;
        }
        position += word.length();
        return true;
    }

    private boolean take(char expected) {
        if (position < text.length() && text.charAt(position) == expected) {
            position++;
            return true;
        }
        return false;
    }

    private void skipSpace() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }
}
