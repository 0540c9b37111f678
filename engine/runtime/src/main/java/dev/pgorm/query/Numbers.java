package dev.pgorm.query;

import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Numbers of one Java class as those of another, where nothing is lost. */
public final class Numbers {

    private Numbers() {}

    /** The number in the Java class of a type of numbers; empty where the type cannot hold it exactly. */
    public static Optional<Number> exactly(Number value, ValueType type) {
        if (type.family() == Family.INTEGER) {
            return integer(value, type.javaClass());
        }
        if (type.family() == Family.DECIMAL) {
            return isFinite(value) ? Optional.of(decimal(value)) : Optional.empty();
        }
        boolean single = type.javaClass() == Float.class && !(value instanceof Double);
        return Optional.of(single ? (Number) value.floatValue() : (Number) value.doubleValue());
    }

    static BigDecimal decimal(Number value) {
        return value instanceof BigDecimal decimal
                ? decimal
                : value instanceof BigInteger integer ? new BigDecimal(integer) : new BigDecimal(value.toString());
    }

    private static Optional<Number> integer(Number value, Class<?> javaClass) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return whole(value, javaClass);
        }
        if (!isFinite(value)) {
            return Optional.empty();
        }
        BigDecimal exact = decimal(value);
        if (exact.stripTrailingZeros().scale() > 0) {
            return Optional.empty();
        }
        BigInteger whole = exact.toBigInteger();
        int bits = javaClass == Short.class ? Short.SIZE : javaClass == Integer.class ? Integer.SIZE : Long.SIZE;
        if (whole.bitLength() >= bits) {
            return Optional.empty();
        }
        return Optional.of(
                javaClass == Short.class
                        ? (Number) whole.shortValue()
                        : javaClass == Integer.class ? (Number) whole.intValue() : (Number) whole.longValue());
    }

    /** What mostly is asked for, and asked of every value of a query. */
    private static Optional<Number> whole(Number value, Class<?> javaClass) {
        long whole = value.longValue();
        if (javaClass == Short.class) {
            return whole == (short) whole ? Optional.of((short) whole) : Optional.empty();
        }
        if (javaClass == Integer.class) {
            return whole == (int) whole ? Optional.of((int) whole) : Optional.empty();
        }
        return Optional.of(value instanceof Long ? value : (Number) whole);
    }

    static boolean isFinite(Number value) {
        return !(value instanceof Double || value instanceof Float) || Double.isFinite(value.doubleValue());
    }
}
