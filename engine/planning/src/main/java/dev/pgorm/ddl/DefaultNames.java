package dev.pgorm.ddl;

import dev.pgorm.ir.sql.Identifier;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The names that PostgreSQL gives where none is stated. */
public final class DefaultNames {

    private DefaultNames() {}

    /** The sequence of a serial or identity column, where that name is free. */
    public static Identifier sequence(Identifier table, Identifier column) {
        return combine(table.value(), column.value(), "seq");
    }

    /** The not-null constraint of a column (from PostgreSQL 18), where that name is free. */
    public static Identifier notNull(Identifier table, Identifier column) {
        return combine(table.value(), column.value(), "not_null");
    }

    /** The NOT NULL constraint of a domain. */
    public static Identifier notNull(Identifier domain) {
        String label = "_not_null";
        return Identifier.of(cut(domain.value(), Identifier.MAX_BYTES - label.length()) + label);
    }

    /** The primary key of a table, where that name is free. */
    public static Identifier primaryKey(Identifier table) {
        return Identifier.of(cut(table.value(), Identifier.MAX_BYTES - "_pkey".length()) + "_pkey");
    }

    /** A unique constraint, where that name is free. */
    public static Identifier unique(Identifier table, List<Identifier> columns) {
        return combine(table.value(), columns(columns), "key");
    }

    /** An exclusion constraint, where that name is free. */
    public static Identifier exclusion(Identifier table, List<Identifier> columns) {
        return combine(table.value(), columns(columns), "excl");
    }

    /** An index that no constraint owns, where that name is free. */
    public static Identifier index(Identifier table, List<Identifier> columns) {
        return combine(table.value(), columns(columns), "idx");
    }

    private static String columns(List<Identifier> columns) {
        String joined = columns.stream().map(Identifier::value).collect(Collectors.joining("_"));
        return cut(joined, Identifier.MAX_BYTES);
    }

    /** Both names and the label joined by underscores; the longer name is cut first until all fits. */
    private static Identifier combine(String first, String second, String label) {
        int room = Identifier.MAX_BYTES - label.length() - 2;
        int firstLength = Identifier.of(first).byteLength();
        int secondLength = Identifier.of(second).byteLength();
        while (firstLength + secondLength > room) {
            if (firstLength > secondLength) {
                firstLength--;
            } else {
                secondLength--;
            }
        }
        return Identifier.of(cut(first, firstLength) + "_" + cut(second, secondLength) + "_" + label);
    }

    /** A temporary name for something that has to make room. */
    public static Identifier aside(Identifier name) {
        String suffix = "__old";
        return Identifier.of(cut(name.value(), Identifier.MAX_BYTES - suffix.length()) + suffix);
    }

    /** The longest prefix of whole characters within that many bytes. */
    private static String cut(String name, int bytes) {
        byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
        if (encoded.length <= bytes) {
            return name;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.IGNORE);
        CharBuffer characters = CharBuffer.allocate(bytes);
        decoder.decode(ByteBuffer.wrap(encoded, 0, bytes), characters, false);
        return characters.flip().toString();
    }
}
