package dev.pgorm.lang.lower;

import dev.pgorm.ir.sql.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The names that Prisma gives to constraints and indexes that state none: built from database names, and cut so that name and
 * suffix fit PostgreSQL's limit of 63 bytes together. Prisma refuses two of the same name; where the whole language allows them
 * (two indexes on one column with other predicates), the later one gets a number, as PostgreSQL does it.
 */
public final class PrismaNames {

    private PrismaNames() {}

    /** {@code User_pkey}. */
    public static Identifier primaryKey(Identifier table) {
        return primaryKey(table, 0);
    }

    static Identifier primaryKey(Identifier table, int pass) {
        return withSuffix(table.value(), "_pkey", pass);
    }

    /** {@code User_email_key}. */
    public static Identifier unique(Identifier table, List<String> columns) {
        return unique(table, columns, 0);
    }

    static Identifier unique(Identifier table, List<String> columns, int pass) {
        return withSuffix(joined(table, columns), "_key", pass);
    }

    /** {@code User_email_idx}. */
    public static Identifier index(Identifier table, List<String> columns) {
        return index(table, columns, 0);
    }

    static Identifier index(Identifier table, List<String> columns, int pass) {
        return withSuffix(joined(table, columns), "_idx", pass);
    }

    /** {@code Post_authorId_fkey}. */
    public static Identifier foreignKey(Identifier table, List<String> columns) {
        return foreignKey(table, columns, 0);
    }

    static Identifier foreignKey(Identifier table, List<String> columns, int pass) {
        return withSuffix(joined(table, columns), "_fkey", pass);
    }

    /** {@code _PostToTag}: the table of an implicit many-to-many relation of that name. */
    public static Identifier joinTable(String relationName) {
        return Identifier.of(cut("_" + relationName, Identifier.MAX_BYTES));
    }

    /** {@code _PostToTag_AB_pkey}. */
    public static Identifier joinTableKey(Identifier joinTable) {
        return withSuffix(joinTable.value(), "_AB_pkey", 0);
    }

    /** {@code _PostToTag_B_index}. */
    public static Identifier joinTableIndex(Identifier joinTable) {
        return withSuffix(joinTable.value(), "_B_index", 0);
    }

    /** {@code _PostToTag_A_fkey}, with the column A or B kept whatever is cut. */
    public static Identifier joinTableForeignKey(Identifier joinTable, String column) {
        return withSuffix(joinTable.value(), "_" + column + "_fkey", 0);
    }

    /** The name that a many-to-many relation between two models has when it states none. */
    public static String plainRelationName(String model, String otherModel) {
        return model.compareTo(otherModel) < 0 ? model + "To" + otherModel : otherModel + "To" + model;
    }

    private static String joined(Identifier table, List<String> columns) {
        return table.value() + "_" + String.join("_", columns);
    }

    private static Identifier withSuffix(String stem, String suffix, int pass) {
        String ending = pass == 0 ? suffix : suffix + pass;
        return Identifier.of(cut(stem, Identifier.MAX_BYTES - ending.length()) + ending);
    }

    /** The longest start of the text that has at most {@code limit} bytes and splits no character. */
    static String cut(String text, int limit) {
        if (text.length() * Identifier.MOST_BYTES_PER_CHARACTER <= limit) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int end = Math.min(bytes.length, limit);
        while (end > 0 && end < bytes.length && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
