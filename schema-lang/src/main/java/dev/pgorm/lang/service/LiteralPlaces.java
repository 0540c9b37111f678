package dev.pgorm.lang.service;

/** Places in a text of the schema, by their places in what the text stands for. */
final class LiteralPlaces {

    private static final String TRIPLE = "\"\"\"";
    private static final int UNICODE_ESCAPE = 6;

    private LiteralPlaces() {}

    /**
     * Where a character of a text's value stands.
     *
     * @param literal the text as it is written, with what is around it
     * @param offset in its value
     */
    static int inLiteral(String literal, int offset) {
        int start = opening(literal);
        if (start != 1) {
            return start + offset;
        }
        int position = start;
        for (int left = offset; left > 0; left--) {
            position += !literal.startsWith("\\", position)
                    ? 1
                    : literal.startsWith("u", position + 1) ? UNICODE_ESCAPE : 2;
        }
        return position;
    }

    /** How long what opens a text is: quotes, or a tag between dollar signs. */
    static int opening(String literal) {
        if (literal.startsWith("$")) {
            return literal.indexOf('$', 1) + 1;
        }
        return literal.startsWith(TRIPLE) ? TRIPLE.length() : 1;
    }
}
