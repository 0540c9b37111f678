package dev.pgorm.query.model;

/** What values of a type are like: it decides which operators a builder offers for them. */
public enum Family {
    BOOLEAN,
    INTEGER,
    /** Exact numbers with a fraction: {@code numeric}. */
    DECIMAL,
    /** Numbers with a floating point. */
    FLOAT,
    TEXT,
    DATE,
    TIME,
    /** Without a time zone. */
    TIMESTAMP,
    /** A moment: with a time zone. */
    INSTANT,
    INTERVAL,
    UUID,
    JSON,
    BYTES,
    ENUM,
    ARRAY,
    RANGE,
    /** Lexemes of a text that can be searched. */
    TSVECTOR,
    /** What is searched for in lexemes. */
    TSQUERY,
    /** What the extension {@code pgvector} tells the distance of, see {@link VectorKind}; written and read as text. */
    VECTOR,
    /** Types of extensions that bring their own values and columns: {@link ExtensionType}. */
    EXTENSION,
    /** Everything else: compared for equality, written and read as text. */
    OTHER;

    /** Whether values are numbers. */
    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL || this == FLOAT;
    }
}
