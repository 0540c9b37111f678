package dev.pgorm.generate.typescript;

/**
 * What the values of a PostgreSQL type are in TypeScript, NULL apart.
 *
 * @param read the type of what queries give
 * @param write the type of what statements take
 * @param reader the function that makes the first of PostgreSQL's text
 */
record Value(Code read, Code write, Code reader) {

    private static final Code READ_ARRAY = Code.of(Symbol.value("readArray", RuntimeFiles.ARRAY));
    private static final Code RANGE = Code.of(Symbol.type("Range", RuntimeFiles.RANGE));
    private static final Code READ_RANGE = Code.of(Symbol.value("readRange", RuntimeFiles.RANGE));
    private static final Code READ_MULTIRANGE = Code.of(Symbol.value("readMultirange", RuntimeFiles.RANGE));
    private static final Code MULTIRANGE = Code.of(Symbol.type("Multirange", RuntimeFiles.RANGE));

    /** Arrays of such values; PostgreSQL promises of no array that none of its elements is NULL. */
    Value array(int dimensions) {
        String more = "[]".repeat(Math.max(0, dimensions - 1));
        return new Value(
                Code.of("(", read, " | null)[]", more),
                Code.of("readonly (", write, " | null)[]", more),
                Code.of(READ_ARRAY, "(", reader, ")"));
    }

    /** Ranges of such values. */
    Value range() {
        return new Value(
                Code.of(RANGE, "<", read, ">"), Code.of(RANGE, "<", write, ">"), Code.of(READ_RANGE, "(", reader, ")"));
    }

    /** Multiranges of such values. */
    Value multirange() {
        return new Value(
                Code.of(MULTIRANGE, "<", read, ">"),
                Code.of(MULTIRANGE, "<", write, ">"),
                Code.of(READ_MULTIRANGE, "(", reader, ")"));
    }
}
