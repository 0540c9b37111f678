package dev.pgorm.query.load;

import dev.pgorm.query.model.ServerText;
import dev.pgorm.query.model.ValueType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of {@code COPY} (documentation, "COPY", "Text Format"), in UTF-8. */
final class CopyBuffer {

    private static final int START = 1 << 16;
    private static final int MOST_BYTES_OF_A_CHARACTER = 4;

    private byte[] bytes = new byte[START];
    private int size;

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** What stands between the values of a row. */
    void separator() {
        put('\t');
    }

    /** What ends a row. */
    void endOfRow() {
        put('\n');
    }

    /**
     * A value.
     *
     * @throws IllegalArgumentException where a text has half a character, which no server takes
     */
    void value(@Nullable Object value, ValueType type) {
        if (value == null) {
            put('\\');
            put('N');
            return;
        }
        text(ServerText.of(value, type));
    }

    private void text(String text) {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                bytes[size++] = (byte) c;
                continue;
            }
            // what follows is longer than its characters, and those behind it have to have their bytes still
            reserve(MOST_BYTES_OF_A_CHARACTER + text.length() - i);
            if (c < 0x80) {
                character(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                encode(Character.toCodePoint(c, text.charAt(++i)));
            } else if (Character.isSurrogate(c)) {
                throw new IllegalArgumentException("a text has half a character: a surrogate without the other one");
            } else {
                encode(c);
            }
        }
    }

    /** Whether it is one byte that means itself. */
    private static boolean isPlain(char c) {
        return c < 0x80 && c > '\r' && c != '\\';
    }

    /** A backslash and what would end the value or the row stand behind a backslash. */
    private void character(char c) {
        switch (c) {
            case '\\' -> escaped('\\');
            case '\t' -> escaped('t');
            case '\n' -> escaped('n');
            case '\r' -> escaped('r');
            default -> put(c);
        }
    }

    private void escaped(char c) {
        put('\\');
        put(c);
    }

    private void encode(int point) {
        if (point < 0x800) {
            bytes[size++] = (byte) (0xC0 | (point >> 6));
        } else if (point < 0x10000) {
            bytes[size++] = (byte) (0xE0 | (point >> 12));
            bytes[size++] = (byte) (0x80 | ((point >> 6) & 0x3F));
        } else {
            bytes[size++] = (byte) (0xF0 | (point >> 18));
            bytes[size++] = (byte) (0x80 | ((point >> 12) & 0x3F));
            bytes[size++] = (byte) (0x80 | ((point >> 6) & 0x3F));
        }
        bytes[size++] = (byte) (0x80 | (point & 0x3F));
    }

    private void put(char ascii) {
        if (size == bytes.length) {
            reserve(1);
        }
        bytes[size++] = (byte) ascii;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
