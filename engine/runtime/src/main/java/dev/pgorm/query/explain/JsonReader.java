package dev.pgorm.query.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the JSON (RFC 8259) that the server writes: objects as maps in their order, numbers as {@link BigDecimal}. */
final class JsonReader {

    private final String text;
    private int position;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * The value that a text is.
     *
     * @throws IllegalArgumentException where it is none
     */
    static @Nullable Object read(String text) {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value();
        if (reader.peek() != END) {
            throw reader.wrong("the end");
        }
        return value;
    }

    private static final char END = '\0';

    private @Nullable Object value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        take('{');
        while (peek() != '}') {
            String name = string();
            take(':');
            members.put(name, value());
            if (peek() != '}') {
                take(',');
            }
        }
        take('}');
        return members;
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> elements = new ArrayList<>();
        take('[');
        while (peek() != ']') {
            elements.add(value());
            if (peek() != ']') {
                take(',');
            }
        }
        take(']');
        return elements;
    }

    private String string() {
        take('"');
        StringBuilder string = new StringBuilder();
        while (current() != '"') {
            char c = next();
            string.append(c == '\\' ? escaped() : c);
        }
        position++;
        return string.toString();
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                if (position + 4 > text.length()) {
                    throw wrong("four digits");
                }
                char unit = (char) Integer.parseInt(text.substring(position, position + 4), 16);
                position += 4;
                yield unit;
            }
            default -> c;
        };
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, position)) {
            throw wrong(word);
        }
        position += word.length();
        return value;
    }

    private BigDecimal number() {
        int start = position;
        while (position < text.length() && "+-.eE0123456789".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        if (start == position) {
            throw wrong("a value");
        }
        return new BigDecimal(text.substring(start, position));
    }

    private void take(char wanted) {
        if (peek() != wanted) {
            throw wrong(String.valueOf(wanted));
        }
        position++;
    }

    /** The next character that is no blank. */
    private char peek() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        return position < text.length() ? text.charAt(position) : END;
    }

    private char current() {
        if (position >= text.length()) {
            throw wrong("the end of a string");
        }
        return text.charAt(position);
    }

    private char next() {
        char c = current();
        position++;
        return c;
    }

    private IllegalArgumentException wrong(String wanted) {
        return new IllegalArgumentException("at " + position + " of the plan stands no " + wanted);
    }
}
