package dev.pgorm.introspect;

import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.QualifiedName;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

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

    /** A type without modifiers as an array, for {@link #plain(List)}; NULL where there is no such type. */
    static String plain(String oid) {
        return """
                (SELECT ARRAY[bn.nspname::text, base.typname::text, (base.oid <> ty.oid)::text, format_type(base.oid, NULL)]
                FROM pg_type ty %s WHERE ty.oid = %s)""".formatted(join("ty"), oid);
    }

    /** The types of an array of object identifiers, in their order, for {@link #plainList(Row, String)}. */
    static String plainList(String oids) {
        return "ARRAY(SELECT " + plain("listed.type") + " FROM unnest(" + oids
                + ") WITH ORDINALITY AS listed(type, place) ORDER BY listed.place)";
    }

    /** The type of a column that {@link #plain(String)} made. */
    static Optional<TypeReference> optionalPlain(Row row, String column) throws SQLException {
        List<String> parts = row.list(column);
        return parts.isEmpty() ? Optional.empty() : Optional.of(plain(parts));
    }

    /** The types of a column that {@link #plainList(String)} made. */
    static List<TypeReference> plainList(Row row, String column) throws SQLException {
        return row.table(column).stream().map(TypeColumns::plain).toList();
    }

    /** The type of which these are schema, name, whether it is an array, and spelling. */
    static TypeReference plain(List<String> parts) {
        boolean array = parts.get(2).equals("true");
        return parts.get(0).equals("pg_catalog")
                ? new TypeReference.BuiltIn(parts.get(3), array)
                : new TypeReference.Named(QualifiedName.of(parts.get(0), parts.get(1)), "", array);
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
