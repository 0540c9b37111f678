package dev.pgorm.lang.validate.postgres;

import dev.pgorm.ir.sql.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The names that Prisma gives to keys, indexes and foreign keys without {@code map:}; cut to PostgreSQL's 63 bytes. */
public final class ConstraintNames {

    private ConstraintNames() {}

    /** {@code User_pkey}. */
    public static String primaryKey(String table) {
        return cut(table, "_pkey");
    }

    /** {@code User_email_key}. */
    public static String unique(String table, List<String> columns) {
        return cut(joined(table, columns), "_key");
    }

    /** {@code User_email_idx}. */
    public static String index(String table, List<String> columns) {
        return cut(joined(table, columns), "_idx");
    }

    /** {@code Post_authorId_fkey}. */
    public static String foreignKey(String table, List<String> columns) {
        return cut(joined(table, columns), "_fkey");
    }

    private static String joined(String table, List<String> columns) {
        return table + "_" + String.join("_", columns);
    }

    private static String cut(String stem, String suffix) {
        int room = Identifier.MAX_BYTES - suffix.length();
        if (stem.length() * 3 <= room) {
            return stem + suffix;
        }
        byte[] bytes = stem.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= room) {
            return stem + suffix;
        }
        int end = room;
        while (end > 0 && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8) + suffix;
    }
}
