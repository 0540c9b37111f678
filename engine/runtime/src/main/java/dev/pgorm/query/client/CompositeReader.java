package dev.pgorm.query.client;

import dev.pgorm.query.load.TextValues;
import dev.pgorm.query.model.ExtensionType;
import dev.pgorm.query.model.Json;
import dev.pgorm.query.model.SqlEnum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a composite value, each read once and in order. The server never says that a field of a composite type has a value, so each
 * of them may be null.
 */
public final class CompositeReader {

    private final List<@Nullable String> fields;
    private final String text;
    private int next;

    CompositeReader(String text) {
        this.text = text;
        this.fields = CompositeText.read(text);
    }

    public @Nullable Boolean bool() {
        return value(TextValues::bool);
    }

    public @Nullable Short smallint() {
        return value(Short::valueOf);
    }

    public @Nullable Integer integer() {
        return value(Integer::valueOf);
    }

    public @Nullable Long bigint() {
        return value(Long::valueOf);
    }

    public @Nullable Float real() {
        return value(Float::valueOf);
    }

    public @Nullable Double doublePrecision() {
        return value(Double::valueOf);
    }

    public @Nullable BigDecimal decimal() {
        return value(BigDecimal::new);
    }

    public @Nullable String text() {
        return value(value -> value);
    }

    public @Nullable UUID uuid() {
        return value(UUID::fromString);
    }

    public @Nullable LocalDate date() {
        return value(TextValues::date);
    }

    public @Nullable LocalTime time() {
        return value(TextValues::time);
    }

    public @Nullable LocalDateTime timestamp() {
        return value(TextValues::timestamp);
    }

    public @Nullable OffsetDateTime instant() {
        return value(TextValues::instant);
    }

    public byte @Nullable [] bytes() {
        return value(TextValues::bytes);
    }

    public @Nullable Json json() {
        return value(Json::new);
    }

    /** A value of an enum. */
    public <E extends Enum<E> & SqlEnum> @Nullable E enumeration(Class<E> constants) {
        return value(labels(constants));
    }

    /** A value that is made of the server's text, such as one of another composite type. */
    public <T> @Nullable T value(Function<String, T> ofText) {
        String value = nextText();
        return value == null ? null : ofText.apply(value);
    }

    /** An array, whose elements are lists where it has several dimensions; the others are made of the server's text. */
    public <E> @Nullable List<@Nullable E> array(Function<String, ?> ofText) {
        String value = nextText();
        return value == null ? null : ArrayText.read(value, ofText);
    }

    /** A value of a type that an extension brings. */
    public <T> @Nullable T extension(ExtensionType<T, ?> type) {
        return value(type::read);
    }

    /** An array of values of a type that an extension brings. */
    public <T> @Nullable List<@Nullable T> extensionArray(ExtensionType<T, ?> type) {
        String value = nextText();
        return value == null ? null : ArrayText.read(value, type::read, type.arrayDelimiter());
    }

    /** How elements of arrays are read, for a type that has a class of its own. */
    public static Function<String, ?> elements(Class<?> type) {
        return TextValues.reader(type);
    }

    /** How elements of arrays are read that are values of an enum. */
    public static <E extends Enum<E> & SqlEnum> Function<String, E> labels(Class<E> constants) {
        return ClientTable.labels(constants);
    }

    void end() {
        if (next != fields.size()) {
            throw wrong();
        }
    }

    private @Nullable String nextText() {
        if (next == fields.size()) {
            throw wrong();
        }
        return fields.get(next++);
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("the composite value " + text + " has " + fields.size()
                + " fields, and the client knows another number: generate the client again");
    }
}
