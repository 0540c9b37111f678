package dev.pgorm.lang.validate.postgres;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the text of a default value is what its scalar needs. */
public final class Literals {

    private static final Pattern RFC_3339 = Pattern.compile(
            "(\\d{4})-(\\d\\d)-(\\d\\d)[Tt ](\\d\\d):(\\d\\d):(\\d\\d)(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)");
    private static final Pattern BASE_64 = Pattern.compile("[A-Za-z0-9+/]*={0,2}");

    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private Literals() {}

    /** RFC 3339: date, time to the second, zone. */
    public static boolean isDateTime(String text) {
        Matcher parts = RFC_3339.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        try {
            LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
        } catch (DateTimeException noSuchDay) {
            return false;
        }
        return number(parts, 4) < 24 && number(parts, 5) < 60 && number(parts, 6) <= 60;
    }

    /** Base64 with padding. */
    public static boolean isBytes(String text) {
        if (text.length() % 4 != 0 || !BASE_64.matcher(text).matches()) {
            return false;
        }
        byte[] bytes = Base64.getDecoder().decode(text);
        return Base64.getEncoder().encodeToString(bytes).equals(text);
    }

    /** A decimal number, with or without exponent. */
    public static boolean isDecimal(String text) {
        return DECIMAL.matcher(text).matches();
    }

    /** A whole number of 64 bits. */
    public static boolean isInteger(String text) {
        return INTEGER.matcher(text).matches() && new BigInteger(text).bitLength() < Long.SIZE;
    }

    /** JSON. */
    public static boolean isJson(String text) {
        return new JsonScanner(text).isJson();
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
