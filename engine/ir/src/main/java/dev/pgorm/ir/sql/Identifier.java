package dev.pgorm.ir.sql;

import java.nio.charset.StandardCharsets;

/**
 * The name of a database object exactly as the catalogs store it, without quotes.
 *
 * @param value the name; not empty, without a NUL character (PostgreSQL, "Identifiers and Key Words")
 */
public record Identifier(String value) implements Comparable<Identifier> {

    /** NAMEDATALEN - 1: PostgreSQL cuts longer names silently. */
    public static final int MAX_BYTES = 63;

    /** The most bytes that UTF-8 needs for one {@code char}. */
    public static final int MOST_BYTES_PER_CHARACTER = 3;

    public Identifier {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("an identifier has at least one character");
        }
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("an identifier has no NUL character");
        }
    }

    public static Identifier of(String value) {
        return new Identifier(value);
    }

    /** Length in UTF-8 bytes, which is what PostgreSQL's limit counts. */
    public int byteLength() {
        return value.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Whether PostgreSQL would silently cut this name. */
    public boolean isTooLong() {
        return value.length() * MOST_BYTES_PER_CHARACTER > MAX_BYTES && byteLength() > MAX_BYTES;
    }

    @Override
    public int compareTo(Identifier other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        // written out, as in ObjectAddress
        return this == other || (other instanceof Identifier identifier && value.equals(identifier.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
