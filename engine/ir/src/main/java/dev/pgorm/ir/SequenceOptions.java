package dev.pgorm.ir;

import java.math.BigInteger;
import java.util.OptionalLong;

/**
 * The parameters of a sequence, all explicit (PostgreSQL: CREATE SEQUENCE).
 *
 * @param type smallint, integer or bigint
 * @param start START WITH
 * @param increment INCREMENT BY; not zero
 * @param minimum MINVALUE
 * @param maximum MAXVALUE
 * @param cache CACHE
 * @param cycle CYCLE
 */
public record SequenceOptions(
        SequenceType type, long start, long increment, long minimum, long maximum, long cache, boolean cycle) {

    /** The data type of a sequence. */
    public enum SequenceType {
        SMALLINT("smallint", Short.MIN_VALUE, Short.MAX_VALUE),
        INTEGER("integer", Integer.MIN_VALUE, Integer.MAX_VALUE),
        BIGINT("bigint", Long.MIN_VALUE, Long.MAX_VALUE);

        private final String sql;
        private final long lowest;
        private final long highest;

        SequenceType(String sql, long lowest, long highest) {
            this.sql = sql;
            this.lowest = lowest;
            this.highest = highest;
        }

        /** The type's name in SQL. */
        public String sql() {
            return sql;
        }

        /** The least value of the type. */
        public long lowest() {
            return lowest;
        }

        /** The greatest value of the type. */
        public long highest() {
            return highest;
        }
    }

    public SequenceOptions {
        if (increment == 0) {
            throw new IllegalArgumentException("a sequence's increment is not zero");
        }
    }

    /** What {@code CREATE SEQUENCE … AS type} gives where nothing else is said. */
    public static SequenceOptions defaults(SequenceType type) {
        return of(type, OptionalLong.empty(), OptionalLong.empty());
    }

    /** PostgreSQL's defaults for the given start and increment. */
    public static SequenceOptions of(SequenceType type, OptionalLong start, OptionalLong increment) {
        long step = increment.orElse(1);
        long minimum = step > 0 ? 1 : type.lowest();
        long maximum = step > 0 ? type.highest() : -1;
        long first = start.orElse(step > 0 ? minimum : maximum);
        return new SequenceOptions(type, first, step, minimum, maximum, 1, false);
    }

    /**
     * What ALTER SEQUENCE … AS leaves: bounds that were those of the old type become those of the new one.
     *
     * @param other the new type
     */
    public SequenceOptions withTypeChangedTo(SequenceType other) {
        long newMinimum = minimum == type.lowest() ? other.lowest() : minimum;
        long newMaximum = maximum == type.highest() ? other.highest() : maximum;
        return new SequenceOptions(other, start, increment, newMinimum, newMaximum, cache, cycle);
    }

    /** How many values lie between minimum and maximum. */
    public BigInteger range() {
        return BigInteger.valueOf(maximum).subtract(BigInteger.valueOf(minimum)).add(BigInteger.ONE);
    }
}
