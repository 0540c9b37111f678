package dev.pgorm.query.load;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Oid;
import org.postgresql.util.ByteConverter;

/**
 * Values of {@code numeric}. The server sends groups of four digits; where all of them are one {@code long} they are put together here, without
 * the great numbers that the driver makes of any value. It reads whatever else there is.
 */
final class Decimals {

    /** How many groups, the place of the first one, the sign, and how many digits stand behind the point; each in two bytes. */
    private static final int HEAD = 8;

    private static final int WEIGHT = 2;
    private static final int SIGN = 4;
    private static final int SCALE = 6;

    private static final int POSITIVE = 0;
    private static final int NEGATIVE = 0x4000;

    private static final int DIGITS = 4;
    private static final int GROUP = 10_000;

    /** Every number of so many digits is a long. */
    private static final int DIGITS_OF_A_LONG = 18;

    private static final long[] POWERS = powers();

    private Decimals() {}

    /** A value with as many digits behind the point as the server tells. */
    static @Nullable BigDecimal read(ResultSet rows, int column) throws SQLException {
        return read(rows, column, Sent.asNumber(rows, column, Oid.NUMERIC));
    }

    /** The same of a column of which it is known whether it is sent in groups. */
    static @Nullable BigDecimal read(ResultSet rows, int column, boolean groups) throws SQLException {
        if (!groups) {
            return rows.getBigDecimal(column);
        }
        byte[] sent = rows.getBytes(column);
        if (sent == null) {
            return null;
        }
        int count = ByteConverter.int2(sent, 0);
        int sign = ByteConverter.int2(sent, SIGN);
        int scale = ByteConverter.int2(sent, SCALE);
        // by so many digits what the groups say is too long, or too short
        int missing = scale - DIGITS * (count - 1 - ByteConverter.int2(sent, WEIGHT));
        boolean fits = count * DIGITS + Math.max(missing, 0) <= DIGITS_OF_A_LONG && missing > -POWERS.length;
        if (count == 0 || !fits || (sign != POSITIVE && sign != NEGATIVE)) {
            return rows.getBigDecimal(column);
        }
        long number = 0;
        for (int i = 0; i < count; i++) {
            number = number * GROUP + ByteConverter.int2(sent, HEAD + 2 * i);
        }
        number = missing >= 0 ? number * POWERS[missing] : number / POWERS[-missing];
        return BigDecimal.valueOf(sign == NEGATIVE ? -number : number, scale);
    }

    private static long[] powers() {
        long[] powers = new long[DIGITS_OF_A_LONG + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
