package dev.pgorm.query;

import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Vectors of the extension {@code pgvector} as texts and as numbers. */
public final class Vectors {

    private Vectors() {}

    /**
     * The numbers of a vector.
     *
     * @param text as the server writes it, {@code [0.5,1,2]}
     * @throws NumberFormatException where it is none
     */
    public static float[] floats(String text) {
        String inner = text.strip();
        if (!inner.startsWith("[") || !inner.endsWith("]")) {
            throw new NumberFormatException("a vector is written as [0.5,1,2], and not as " + text);
        }
        String[] numbers = inner.substring(1, inner.length() - 1).split(",", -1);
        float[] values = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            values[i] = Float.parseFloat(numbers[i].strip());
        }
        return values;
    }

    /**
     * A vector most of whose numbers are zero, as the server reads it: {@code {1:0.5,3:2}/5}.
     *
     * @param dimensions how many numbers it has
     * @param values those that are not zero, by their places from 1
     * @throws IllegalArgumentException where a place is none of those
     */
    public static String sparse(int dimensions, Map<Integer, ? extends Number> values) {
        StringJoiner text = new StringJoiner(",", "{", "}/" + dimensions);
        new TreeMap<>(values).forEach((place, value) -> {
            if (place < 1 || place > dimensions) {
                throw new IllegalArgumentException("a vector of " + dimensions + " numbers has the places 1 to "
                        + dimensions + ", and not " + place);
            }
            text.add(place + ":" + value);
        });
        return text.toString();
    }
}
