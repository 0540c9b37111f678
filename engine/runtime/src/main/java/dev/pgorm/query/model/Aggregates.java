package dev.pgorm.query.model;

/** The types that PostgreSQL gives to calculations and aggregates of numbers. */
public final class Aggregates {

    private Aggregates() {}

    /** The type of a sum. */
    public static ValueType sum(ValueType type) {
        if (type.family() == Family.FLOAT) {
            return type;
        }
        return type.family() == Family.INTEGER && type.javaClass() != Long.class ? ValueType.BIGINT : ValueType.NUMERIC;
    }

    /** The type of an average. */
    public static ValueType average(ValueType type) {
        return type.family() == Family.FLOAT ? ValueType.DOUBLE : ValueType.NUMERIC;
    }

    /** The type of a calculation of two. */
    public static ValueType wider(ValueType left, ValueType right) {
        if (left.family() == Family.FLOAT || right.family() == Family.FLOAT) {
            return left.equals(ValueType.REAL) && right.equals(ValueType.REAL) ? ValueType.REAL : ValueType.DOUBLE;
        }
        if (left.family() == Family.DECIMAL || right.family() == Family.DECIMAL) {
            return ValueType.NUMERIC;
        }
        return width(left) >= width(right) ? left : right;
    }

    private static int width(ValueType type) {
        return type.javaClass() == Short.class
                ? Short.SIZE
                : type.javaClass() == Integer.class ? Integer.SIZE : Long.SIZE;
    }
}
