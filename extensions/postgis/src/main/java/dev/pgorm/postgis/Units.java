package dev.pgorm.postgis;

/**
 * A length in the units of a reference system: what distances between values of {@code geometry} are. Those of 4326 are degrees.
 *
 * @param value how many units
 */
public record Units(double value) {

    /** @throws IllegalArgumentException where it is no number of units */
    public Units {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a distance is a finite number of units, and not " + value);
        }
    }
}
