package dev.pgorm.query.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Arrays from their text (documentation, "Array Input and Output Syntax"). */
final class ArrayText {

    private final String text;
    private final Function<String, ?> element;
    private final char delimiter;
    private int position;

    private ArrayText(String text, Function<String, ?> element, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
        this.element = element;
        // [0:2]={…}: bounds that do not begin with 1
        this.position = text.startsWith("[") ? text.indexOf('=') + 1 : 0;
    }

    /** The elements of an array, in lists of lists where it has several dimensions. */
    static <E> List<@Nullable E> read(String text, Function<String, ?> element) {
        return read(text, element, ',');
    }

    /** The same of a type whose elements stand between others than commas. */
    @SuppressWarnings("unchecked") // whoever asks says what the elements are
    static <E> List<@Nullable E> read(String text, Function<String, ?> element, char delimiter) {
        return (List<@Nullable E>) new ArrayText(text, element, delimiter).list();
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> elements = new ArrayList<>();
        expect('{');
        while (peek() != '}') {
            elements.add(peek() == '{' ? list() : value());
            if (peek() == delimiter) {
                position++;
            }
        }
        position++;
        return Collections.unmodifiableList(elements);
    }

    private @Nullable Object value() {
        boolean quoted = peek() == '"';
        StringBuilder value = new StringBuilder();
        if (quoted) {
            position++;
        }
        while (quoted ? peek() != '"' : peek() != delimiter && peek() != '}') {
            if (peek() == '\\') {
                position++;
            }
            value.append(peek());
            position++;
        }
        if (quoted) {
            position++;
        }
        boolean absent = !quoted && value.toString().equals("NULL");
        return absent ? null : element.apply(value.toString());
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw wrong();
        }
        position++;
    }

    private char peek() {
        if (position >= text.length()) {
            throw wrong();
        }
        return text.charAt(position);
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException(text + " is no array");
    }

    /** Elements as texts. */
    @SuppressWarnings("unchecked") // generated code asks with the type of the elements, for the column that holds them
    static <C, E> List<@Nullable E> texts(List<?> elements, CompositeType<C> type) {
        List<@Nullable Object> texts = new ArrayList<>();
        for (Object each : elements) {
            texts.add(each instanceof List<?> inner ? texts(inner, type) : type.textOrNull((C) each));
        }
        return (List<@Nullable E>) Collections.unmodifiableList(texts);
    }
}
