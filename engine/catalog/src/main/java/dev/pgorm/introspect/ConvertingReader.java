package dev.pgorm.introspect;

import dev.pgorm.ir.AccessMethod;
import dev.pgorm.ir.Cast;
import dev.pgorm.ir.Conversion;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.Language;
import dev.pgorm.ir.Transform;
import java.sql.SQLException;

/**
 * Casts, conversions, transforms, languages and access methods. Where only some schemas are read, those that have their types or
 * their functions there.
 */
final class ConvertingReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return String.join(
                "\nUNION ALL\n", cast(scope), conversion(scope), transform(scope), language(scope), method(scope));
    }

    private static String cast(ReadScope scope) {
        return """
                SELECT 'pg_cast' AS catalog, o.oid, NULL::name AS schema, NULL::name AS name, %s AS type, %s AS target,
                    CASE WHEN o.castfunc <> 0 THEN o.castfunc::regprocedure::text END AS first, NULL AS second,
                    NULL::text[] AS handler, NULL::text[] AS inline, NULL::text[] AS validator,
                    o.castmethod::text AS word, o.castcontext::text AS context, false AS flag, description.description AS comment
                FROM pg_cast o
                JOIN pg_type st ON st.oid = o.castsource JOIN pg_namespace sn ON sn.oid = st.typnamespace
                JOIN pg_type tt ON tt.oid = o.casttarget JOIN pg_namespace tn ON tn.oid = tt.typnamespace
                LEFT JOIN pg_proc f ON f.oid = o.castfunc LEFT JOIN pg_namespace n ON n.oid = f.pronamespace
                %s
                WHERE %s AND (%s OR %s OR %s)
                """.formatted(
                        TypeColumns.plain("o.castsource"),
                        TypeColumns.plain("o.casttarget"),
                        ReadScope.comment("pg_cast", "o.oid", "0"),
                        own(scope, "pg_cast") + " AND " + ReadScope.notInternal("pg_cast", "o.oid"),
                        within(scope, "sn"),
                        scope.readSchema("tn"),
                        scope.readSchema("n"));
    }

    private static String conversion(ReadScope scope) {
        return """
                SELECT 'pg_conversion', o.oid, n.nspname, o.conname, NULL, NULL, NULL, NULL, %s, NULL, NULL,
                    pg_encoding_to_char(o.conforencoding)::text, pg_encoding_to_char(o.contoencoding)::text, o.condefault,
                    description.description
                FROM pg_conversion o JOIN pg_namespace n ON n.oid = o.connamespace
                %s
                WHERE %s AND %s
                """.formatted(
                        FunctionNames.select("o.conproc"),
                        ReadScope.comment("pg_conversion", "o.oid", "0"),
                        own(scope, "pg_conversion"),
                        scope.readSchema("n"));
    }

    private static String transform(ReadScope scope) {
        return """
                SELECT 'pg_transform', o.oid, NULL, l.lanname, %s, NULL,
                    CASE WHEN o.trffromsql <> 0 THEN o.trffromsql::regprocedure::text END,
                    CASE WHEN o.trftosql <> 0 THEN o.trftosql::regprocedure::text END, NULL, NULL, NULL, NULL, NULL, false,
                    description.description
                FROM pg_transform o JOIN pg_language l ON l.oid = o.trflang
                JOIN pg_type t ON t.oid = o.trftype JOIN pg_namespace n ON n.oid = t.typnamespace
                %s
                WHERE %s AND %s
                """.formatted(
                        TypeColumns.plain("o.trftype"),
                        ReadScope.comment("pg_transform", "o.oid", "0"),
                        own(scope, "pg_transform"),
                        within(scope, "n"));
    }

    private static String language(ReadScope scope) {
        return """
                SELECT 'pg_language', o.oid, NULL, o.lanname, NULL, NULL, NULL, NULL, %s, %s, %s, NULL, NULL, o.lanpltrusted,
                    description.description
                FROM pg_language o JOIN pg_proc f ON f.oid = o.lanplcallfoid JOIN pg_namespace n ON n.oid = f.pronamespace
                %s
                WHERE %s AND %s
                """.formatted(
                        FunctionNames.select("o.lanplcallfoid"),
                        FunctionNames.select("o.laninline"),
                        FunctionNames.select("o.lanvalidator"),
                        ReadScope.comment("pg_language", "o.oid", "0"),
                        own(scope, "pg_language"),
                        anywhere(scope, "n"));
    }

    private static String method(ReadScope scope) {
        return """
                SELECT 'pg_am', o.oid, NULL, o.amname, NULL, NULL, NULL, NULL, %s, NULL, NULL, o.amtype::text, NULL, false,
                    description.description
                FROM pg_am o JOIN pg_proc f ON f.oid = o.amhandler JOIN pg_namespace n ON n.oid = f.pronamespace
                %s
                WHERE %s AND %s
                """.formatted(
                        FunctionNames.select("o.amhandler"),
                        ReadScope.comment("pg_am", "o.oid", "0"),
                        own(scope, "pg_am"),
                        anywhere(scope, "n"));
    }

    private static String own(ReadScope scope, String catalog) {
        return scope.notInitial("o.oid") + " AND " + scope.notOfExtension(catalog, "o.oid");
    }

    /** What has nothing but the server's own types and functions belongs to no schema in particular. */
    private static String within(ReadScope scope, String schema) {
        return scope.schemas().isEmpty() ? "true" : scope.readSchema(schema);
    }

    /** With a handler of the server's own it stands beside all schemas, whichever were asked for. */
    private static String anywhere(ReadScope scope, String schema) {
        return "(" + schema + ".nspname = 'pg_catalog' OR " + within(scope, schema) + ")";
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        String catalog = row.text("catalog");
        Definition definition = switch (catalog) {
            case "pg_cast" -> readCast(row);
            case "pg_conversion" -> readConversion(row);
            case "pg_transform" -> readTransform(row);
            case "pg_language" -> readLanguage(row);
            default -> readMethod(row);
        };
        draft.add(definition);
        draft.identify(catalog, row.number("oid"), definition.address());
    }

    private static Cast readCast(Row row) throws SQLException {
        Cast.Method method = switch (row.text("word")) {
            case "f" -> new Cast.Method.Function(row.expression("first"));
            case "i" -> new Cast.Method.InOut();
            default -> new Cast.Method.Binary();
        };
        Cast.Context context = switch (row.text("context")) {
            case "a" -> Cast.Context.ASSIGNMENT;
            case "i" -> Cast.Context.IMPLICIT;
            default -> Cast.Context.EXPLICIT;
        };
        return new Cast(
                TypeColumns.plain(row.list("type")),
                TypeColumns.plain(row.list("target")),
                method,
                context,
                row.optionalText("comment"));
    }

    private static Conversion readConversion(Row row) throws SQLException {
        return new Conversion(
                row.name("schema", "name"),
                row.text("word"),
                row.text("context"),
                FunctionNames.optional(row, "handler").orElseThrow(),
                row.flag("flag"),
                row.optionalText("comment"));
    }

    private static Transform readTransform(Row row) throws SQLException {
        return new Transform(
                TypeColumns.plain(row.list("type")),
                row.identifier("name"),
                row.optionalExpression("first"),
                row.optionalExpression("second"),
                row.optionalText("comment"));
    }

    private static Language readLanguage(Row row) throws SQLException {
        return new Language(
                row.identifier("name"),
                row.flag("flag"),
                FunctionNames.optional(row, "handler").orElseThrow(),
                FunctionNames.optional(row, "inline"),
                FunctionNames.optional(row, "validator"),
                row.optionalText("comment"));
    }

    private static AccessMethod readMethod(Row row) throws SQLException {
        return new AccessMethod(
                row.identifier("name"),
                row.text("word").equals("t") ? AccessMethod.Target.TABLE : AccessMethod.Target.INDEX,
                FunctionNames.optional(row, "handler").orElseThrow(),
                row.optionalText("comment"));
    }
}
