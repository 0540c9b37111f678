package dev.pgorm.app.command;

import java.time.Duration;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Times as PostgreSQL's settings take them: {@code 500ms}, {@code 5s}, {@code 2min}; a number alone counts milliseconds. */
final class DurationConverter implements ITypeConverter<Duration> {

    private static final Map<String, Long> MILLISECONDS =
            Map.of("", 1L, "ms", 1L, "s", 1000L, "min", 60_000L, "h", 3_600_000L);
    private static final int MOST_DIGITS = 9;

    @Override
    public Duration convert(String value) {
        int digits = 0;
        while (digits < value.length() && Character.isDigit(value.charAt(digits))) {
            digits++;
        }
        Long unit = MILLISECONDS.get(value.substring(digits).strip());
        if (digits == 0 || digits > MOST_DIGITS || unit == null) {
            throw new TypeConversionException("a time is written as 500ms, 5s or 2min, not " + value);
        }
        return Duration.ofMillis(Long.parseLong(value.substring(0, digits)) * unit);
    }
}
