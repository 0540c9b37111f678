package dev.pgorm.query.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Oid;
import org.postgresql.util.ByteConverter;

/**
 * Dates and times of a row. The server sends them as numbers, which are read here: the driver makes a calendar for each result before it
 * reads one, which costs more than all else that is done for a row. Where it sends texts, or another type, the driver reads them.
 */
final class Times {

    private static final long EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final long MICROSECONDS = 1_000_000;
    private static final long NANOSECONDS = 1_000;
    private static final long NANOSECONDS_OF_A_SECOND = 1_000_000_000;

    /**
     * Dates that were read, each in the place of its number: to find year, month and day costs more than all else of a moment, and rows that are read
     * together are mostly of few days. Threads that write at once lose nothing but what one of them found.
     */
    private static final @Nullable Day[] DAYS = new Day[512];

    /** A date by the number of days since 1970. */
    private record Day(long number, LocalDate date) {}

    private Times() {}

    /** A value of {@code timestamp with time zone}; infinite ones are the greatest and the least. */
    static @Nullable OffsetDateTime moment(ResultSet rows, int column) throws SQLException {
        return moment(rows, column, Sent.asNumber(rows, column, Oid.TIMESTAMPTZ));
    }

    /** The same of a column of which it is known whether it is sent as a number. */
    static @Nullable OffsetDateTime moment(ResultSet rows, int column, boolean counted) throws SQLException {
        if (!counted) {
            return rows.getObject(column, OffsetDateTime.class);
        }
        byte[] sent = rows.getBytes(column);
        if (sent == null) {
            return null;
        }
        long number = ByteConverter.int8(sent, 0);
        if (number == Long.MAX_VALUE) {
            return OffsetDateTime.MAX;
        }
        return number == Long.MIN_VALUE ? OffsetDateTime.MIN : OffsetDateTime.of(dateTime(number), ZoneOffset.UTC);
    }

    /** A value of {@code timestamp}; infinite ones are the greatest and the least. */
    static @Nullable LocalDateTime timestamp(ResultSet rows, int column) throws SQLException {
        return timestamp(rows, column, Sent.asNumber(rows, column, Oid.TIMESTAMP));
    }

    /** The same of a column of which it is known whether it is sent as a number. */
    static @Nullable LocalDateTime timestamp(ResultSet rows, int column, boolean counted) throws SQLException {
        if (!counted) {
            return rows.getObject(column, LocalDateTime.class);
        }
        byte[] sent = rows.getBytes(column);
        if (sent == null) {
            return null;
        }
        long number = ByteConverter.int8(sent, 0);
        if (number == Long.MAX_VALUE) {
            return LocalDateTime.MAX;
        }
        return number == Long.MIN_VALUE ? LocalDateTime.MIN : dateTime(number);
    }

    /** A value of {@code date}; infinite ones are the greatest and the least. */
    static @Nullable LocalDate date(ResultSet rows, int column) throws SQLException {
        return date(rows, column, Sent.asNumber(rows, column, Oid.DATE));
    }

    /** The same of a column of which it is known whether it is sent as a number. */
    static @Nullable LocalDate date(ResultSet rows, int column, boolean counted) throws SQLException {
        if (!counted) {
            return rows.getObject(column, LocalDate.class);
        }
        byte[] sent = rows.getBytes(column);
        if (sent == null) {
            return null;
        }
        int number = ByteConverter.int4(sent, 0);
        if (number == Integer.MAX_VALUE) {
            return LocalDate.MAX;
        }
        return number == Integer.MIN_VALUE ? LocalDate.MIN : day(EPOCH + number);
    }

    /** Microseconds since 2000, in the calendar that goes back before its own beginning. */
    private static LocalDateTime dateTime(long number) {
        long second = Math.floorDiv(number, MICROSECONDS);
        long rest = number - second * MICROSECONDS;
        long day = Math.floorDiv(second, SECONDS_OF_A_DAY);
        long time = second - day * SECONDS_OF_A_DAY;
        return LocalDateTime.of(
                day(EPOCH + day), LocalTime.ofNanoOfDay(time * NANOSECONDS_OF_A_SECOND + rest * NANOSECONDS));
    }

    /** The date of a day since 1970. */
    private static LocalDate day(long number) {
        int place = (int) number & (DAYS.length - 1);
        Day known = DAYS[place];
        if (known == null || known.number() != number) {
            known = new Day(number, LocalDate.ofEpochDay(number));
            DAYS[place] = known;
        }
        return known.date();
    }
}
