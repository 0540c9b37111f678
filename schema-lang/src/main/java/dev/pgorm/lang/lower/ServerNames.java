package dev.pgorm.lang.lower;

import dev.pgorm.ir.sql.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The names that PostgreSQL itself chooses where a statement leaves them out ({@code table_column_seq},
 * {@code table_column_check}), with its way of cutting: the longer of table and column loses characters first.
 */
public final class ServerNames {

    private ServerNames() {}

    /** The sequence of a serial or identity column, where that name is free. */
    public static Identifier sequence(Identifier table, Identifier column) {
        return sequence(table, column, 0);
    }

    static Identifier sequence(Identifier table, Identifier column, int pass) {
        return of(table.value(), Optional.of(column.value()), "seq", pass);
    }

    /** A CHECK, where that name is free; {@code column} where its expression reads exactly one. */
    public static Identifier check(Identifier table, Optional<Identifier> column) {
        return check(table, column, 0);
    }

    static Identifier check(Identifier table, Optional<Identifier> column, int pass) {
        return of(table.value(), column.map(Identifier::value), "check", pass);
    }

    /** An EXCLUDE constraint; an expression has the part {@code expr}. */
    public static Identifier exclusion(Identifier table, List<String> parts, int pass) {
        return of(table.value(), Optional.of(String.join("_", parts)), "excl", pass);
    }

    /** Extended statistics. */
    public static Identifier statistics(Identifier table, List<String> parts, int pass) {
        return of(table.value(), Optional.of(String.join("_", parts)), "stat", pass);
    }

    /** The constraint behind NOT NULL. */
    public static Identifier notNull(Identifier table, Identifier column) {
        return of(table.value(), Optional.of(column.value()), "not_null", 0);
    }

    /** An index, key or exclusion of a partition that comes from its parent. */
    public static Identifier ofPartition(Identifier table, List<String> parts, String suffix, int pass) {
        Optional<String> columns = parts.isEmpty() ? Optional.empty() : Optional.of(String.join("_", parts));
        return of(table.value(), columns, suffix, pass);
    }

    private static Identifier of(String table, Optional<String> column, String suffix, int pass) {
        String label = pass == 0 ? suffix : suffix + pass;
        int overhead = label.length() + 1 + (column.isPresent() ? 1 : 0);
        int available = Identifier.MAX_BYTES - overhead;
        int tableBytes = byteLength(table);
        int columnBytes = column.map(ServerNames::byteLength).orElse(0);
        while (tableBytes + columnBytes > available) {
            if (tableBytes > columnBytes) {
                tableBytes--;
            } else {
                columnBytes--;
            }
        }
        StringBuilder name = new StringBuilder(PrismaNames.cut(table, tableBytes));
        if (column.isPresent()) {
            name.append('_').append(PrismaNames.cut(column.get(), columnBytes));
        }
        return Identifier.of(name.append('_').append(label).toString());
    }

    private static int byteLength(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
