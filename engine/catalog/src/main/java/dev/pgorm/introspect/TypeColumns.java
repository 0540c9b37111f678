package dev.pgorm.introspect;

import dev.pgorm.ir.TypeReference;
import java.sql.SQLException;

/** The columns of a query from which a {@link TypeReference} is read. */
final class TypeColumns {

    private TypeColumns() {}

    /** Joins {@code base}, the type itself or what it is an array of, and its schema {@code bn} to pg_type {@code alias}. */
    static String join(String alias) {
        return """
                JOIN pg_type base ON base.oid = CASE WHEN #.typsubscript = 'array_subscript_handler'::regproc
                    AND #.typelem <> 0 AND #.typstorage <> 'p' THEN #.typelem ELSE #.oid END
                JOIN pg_namespace bn ON bn.oid = base.typnamespace
                """.replace("#", alias);
    }

    /** What {@link #read} needs, given the expression for the type modifier. */
    static String select(String modifier) {
        return """
                base.typname AS type_name, bn.nspname AS type_schema, base.oid <> ty.oid AS type_array,
                format_type(base.oid, %s) AS type_spelling,
                length(format_type(base.oid, NULL)) AS type_bare_length""".formatted(modifier);
    }

    static TypeReference read(Row row) throws SQLException {
        String spelling = row.text("type_spelling");
        boolean array = row.flag("type_array");
        if (row.text("type_schema").equals("pg_catalog")) {
            return new TypeReference.BuiltIn(spelling, array);
        }
        return new TypeReference.Named(
                row.name("type_schema", "type_name"), modifiers(spelling, (int) row.number("type_bare_length")), array);
    }

    private static String modifiers(String spelling, int bareLength) {
        int bareEnd = spelling.offsetByCodePoints(0, bareLength);
        String parenthesised = spelling.substring(bareEnd);
        boolean enclosed = parenthesised.startsWith("(") && parenthesised.endsWith(")");
        return enclosed ? parenthesised.substring(1, parenthesised.length() - 1) : parenthesised;
    }
}
