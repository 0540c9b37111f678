package dev.pgorm.introspect;

import dev.pgorm.ir.sql.Identifier;
import java.nio.charset.StandardCharsets;

/** Names that PostgreSQL gives where a statement leaves them out. */
final class ChosenNames {

    private ChosenNames() {}

    /** The sequence of a serial or identity column: {@code table_column_seq}, both names cut alike to fit. */
    static Identifier sequence(Identifier table, Identifier column) {
        byte[] first = table.value().getBytes(StandardCharsets.UTF_8);
        byte[] second = column.value().getBytes(StandardCharsets.UTF_8);
        int available = Identifier.MAX_BYTES - "__seq".length();
        int firstLength = first.length;
        int secondLength = second.length;
        while (firstLength + secondLength > available) {
            if (firstLength > secondLength) {
                firstLength--;
            } else {
                secondLength--;
            }
        }
        return Identifier.of(cut(first, firstLength) + "_" + cut(second, secondLength) + "_seq");
    }

    /** At most {@code length} bytes of the name, no character split. */
    private static String cut(byte[] name, int length) {
        int end = length;
        while (end > 0 && end < name.length && (name[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(name, 0, end, StandardCharsets.UTF_8);
    }
}
