package dev.pgorm.postgis;

/**
 * A length on the earth: what distances between values of {@code geography} are.
 *
 * @param value how many meters
 */
public record Meters(double value) {

    /** @throws IllegalArgumentException where it is no number of meters */
    public Meters {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a distance is a finite number of meters, and not " + value);
        }
    }
}
