package dev.pgorm.query.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Values as the server reads them from text. */
public final class ServerText {

    private ServerText() {}

    /** A value that is no composite. */
    public static String of(Object value) {
        return switch (value) {
            case Json json -> json.text();
            case SqlEnum label -> label.label();
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
            case LocalDate date -> date(date);
            case LocalTime time -> time(time);
            case LocalDateTime timestamp -> timestamp(timestamp);
            case OffsetDateTime instant -> instant(instant);
            case Collection<?> elements -> array(elements);
            default -> value.toString();
        };
    }

    /** An array as the server reads it (documentation, "Array Input and Output Syntax"). */
    public static String array(Collection<?> elements) {
        return array(elements, ',');
    }

    /** An array of a type; extensions have types whose elements stand between other characters than commas. */
    public static String array(Collection<?> elements, ValueType element) {
        return array(
                elements, element.extension().map(ExtensionType::arrayDelimiter).orElse(','));
    }

    /** A value of a type, which may be an array. */
    public static String of(Object value, ValueType type) {
        return value instanceof Collection<?> elements && type.element().isPresent()
                ? array(elements, type.element().get())
                : of(value);
    }

    private static String array(Collection<?> elements, char delimiter) {
        StringBuilder array = new StringBuilder("{");
        for (Object each : elements) {
            array.append(array.length() == 1 ? "" : String.valueOf(delimiter)).append(element(each, delimiter));
        }
        return array.append('}').toString();
    }

    private static String element(@Nullable Object value, char delimiter) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof Collection<?> inner) {
            return array(inner, delimiter);
        }
        StringBuilder quoted = new StringBuilder("\"");
        String text = of(value);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted.append(c == '"' || c == '\\' ? "\\" : "").append(c);
        }
        return quoted.append('"').toString();
    }

    private static String date(LocalDate date) {
        if (date.equals(LocalDate.MAX) || date.equals(LocalDate.MIN)) {
            return date.equals(LocalDate.MAX) ? "infinity" : "-infinity";
        }
        return day(date) + era(date);
    }

    private static String timestamp(LocalDateTime timestamp) {
        if (timestamp.equals(LocalDateTime.MAX) || timestamp.equals(LocalDateTime.MIN)) {
            return timestamp.equals(LocalDateTime.MAX) ? "infinity" : "-infinity";
        }
        return day(timestamp.toLocalDate()) + " " + timestamp.toLocalTime() + era(timestamp.toLocalDate());
    }

    private static String instant(OffsetDateTime instant) {
        if (instant.equals(OffsetDateTime.MAX) || instant.equals(OffsetDateTime.MIN)) {
            return instant.equals(OffsetDateTime.MAX) ? "infinity" : "-infinity";
        }
        LocalDate date = instant.toLocalDate();
        return day(date) + " " + instant.toLocalTime() + instant.getOffset() + era(date);
    }

    private static String time(LocalTime time) {
        return time.equals(LocalTime.MAX) ? "24:00:00" : time.toString();
    }

    /** Years are counted from 1 in both eras. */
    private static String day(LocalDate date) {
        StringBuilder text = new StringBuilder();
        padded(text, date.get(ChronoField.YEAR_OF_ERA), 1000).append('-');
        padded(text, date.getMonthValue(), 10).append('-');
        return padded(text, date.getDayOfMonth(), 10).toString();
    }

    /** A number with zeros in front where it is less than a power of ten. */
    private static StringBuilder padded(StringBuilder text, int number, int power) {
        for (int least = power; least > Math.max(number, 1); least /= 10) {
            text.append('0');
        }
        return text.append(number);
    }

    private static String era(LocalDate date) {
        return date.getYear() > 0 ? "" : " BC";
    }
}
