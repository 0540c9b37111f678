package dev.pgorm.query.load;

import dev.pgorm.query.model.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;

/** Values as the server prints them inside of others, with the driver's settings: dates by ISO 8601, bytes by their digits. */
public final class TextValues {

    private static final String INFINITY = "infinity";
    private static final String MINUS_INFINITY = "-infinity";
    private static final String BEFORE_CHRIST = " BC";
    private static final String BYTES = "\\x";

    private TextValues() {}

    /**
     * How a value of a class is read.
     *
     * @throws IllegalArgumentException where no values of the server are of that class
     */
    public static Function<String, ?> reader(Class<?> type) {
        if (type == Boolean.class) {
            return TextValues::bool;
        } else if (type == Short.class) {
            return Short::valueOf;
        } else if (type == Integer.class) {
            return Integer::valueOf;
        } else if (type == Long.class) {
            return Long::valueOf;
        } else if (type == Float.class) {
            return Float::valueOf;
        } else if (type == Double.class) {
            return Double::valueOf;
        } else if (type == BigDecimal.class) {
            return BigDecimal::new;
        } else if (type == UUID.class) {
            return UUID::fromString;
        } else if (type == LocalDate.class) {
            return TextValues::date;
        } else if (type == LocalTime.class) {
            return TextValues::time;
        } else if (type == LocalDateTime.class) {
            return TextValues::timestamp;
        } else if (type == OffsetDateTime.class) {
            return TextValues::instant;
        } else if (type == byte[].class) {
            return TextValues::bytes;
        } else if (type == Json.class) {
            return Json::new;
        } else if (type == String.class) {
            return text -> text;
        }
        throw new IllegalArgumentException("no values of " + type.getName() + " come from the server");
    }

    public static Boolean bool(String text) {
        return text.equals("t");
    }

    public static byte[] bytes(String text) {
        if (!text.startsWith(BYTES)) {
            throw new IllegalArgumentException(
                    "bytes come in another form than hex: the setting bytea_output shall be hex");
        }
        return HexFormat.of().parseHex(text, BYTES.length(), text.length());
    }

    public static LocalDate date(String text) {
        if (text.equals(INFINITY)) {
            return LocalDate.MAX;
        } else if (text.equals(MINUS_INFINITY)) {
            return LocalDate.MIN;
        }
        boolean before = text.endsWith(BEFORE_CHRIST);
        String[] parts = text.substring(0, text.length() - (before ? BEFORE_CHRIST.length() : 0))
                .split("-", -1);
        int year = Integer.parseInt(parts[0]);
        // there is no year 0 in SQL
        return LocalDate.of(before ? 1 - year : year, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    public static LocalTime time(String text) {
        return text.equals("24:00:00") ? LocalTime.MAX : LocalTime.parse(text);
    }

    public static LocalDateTime timestamp(String text) {
        if (text.equals(INFINITY)) {
            return LocalDateTime.MAX;
        } else if (text.equals(MINUS_INFINITY)) {
            return LocalDateTime.MIN;
        }
        boolean before = text.endsWith(BEFORE_CHRIST);
        String plain = before ? text.substring(0, text.length() - BEFORE_CHRIST.length()) : text;
        int blank = plain.indexOf(' ');
        return date(plain.substring(0, blank) + (before ? BEFORE_CHRIST : "")).atTime(time(plain.substring(blank + 1)));
    }

    public static OffsetDateTime instant(String text) {
        if (text.equals(INFINITY)) {
            return OffsetDateTime.MAX;
        } else if (text.equals(MINUS_INFINITY)) {
            return OffsetDateTime.MIN;
        }
        boolean before = text.endsWith(BEFORE_CHRIST);
        String plain = before ? text.substring(0, text.length() - BEFORE_CHRIST.length()) : text;
        int sign = Math.max(plain.lastIndexOf('+'), plain.lastIndexOf('-'));
        return timestamp(plain.substring(0, sign) + (before ? BEFORE_CHRIST : ""))
                .atOffset(ZoneOffset.of(plain.substring(sign)))
                .withOffsetSameInstant(ZoneOffset.UTC);
    }
}
