package dev.pgorm.query;

import java.util.Optional;

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

    /** The schema in the name of a type: {@code ext} of {@code ext.vector(3)}. */
    static Optional<String> schemaOf(String type) {
        int dot = type.startsWith("\"") ? type.indexOf('.', type.lastIndexOf("\".", type.length())) : type.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String schema = type.substring(0, dot);
        return Optional.of(
                schema.startsWith("\"")
                        ? schema.substring(1, schema.length() - 1).replace("\"\"", "\"")
                        : schema);
    }
}
