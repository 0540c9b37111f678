package dev.pgorm.introspect;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Lists what is in the database and has no reader (yet), so that nothing is silently lost. */
final class UnreadReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        List<String> parts = new ArrayList<>();
        parts.addAll(inSchemas(scope));
        parts.addAll(facetsOfTables(scope));
        return "SELECT kind, schema, identity FROM (" + String.join("\nUNION ALL ", parts)
                + ") AS found ORDER BY kind, schema, identity";
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        draft.addUnread(new UnreadObject(row.text("kind"), row.text("schema"), row.text("identity")));
    }

    private static List<String> inSchemas(ReadScope scope) {
        return List.of(inSchema(
                scope,
                "pg_type",
                "typnamespace",
                "'base type'",
                "o.typtype IN ('b', 'p') AND NOT EXISTS"
                        + " (SELECT 1 FROM pg_type element WHERE element.typarray = o.oid)"));
    }

    private static List<String> facetsOfTables(ReadScope scope) {
        return List.of(
                """
                SELECT 'settings of the sequence of an identity column', n.nspname,
                    (pg_identify_object('pg_class'::regclass, s.oid, 0)).identity
                FROM pg_class s
                JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = s.oid AND d.deptype = 'i'
                    AND d.refclassid = 'pg_class'::regclass
                CROSS JOIN %s AND c.oid = d.refobjid AND s.relkind = 'S'
                AND (%s OR EXISTS (SELECT 1 FROM pg_description comment
                    WHERE comment.classoid = 'pg_class'::regclass AND comment.objoid = s.oid))""".formatted(ReadScope.tables(), scope.since(15, "s.relpersistence <> c.relpersistence", "false")),
                """
                SELECT 'constraint index comment', n.nspname,
                    (pg_identify_object('pg_class'::regclass, key.conindid, 0)).identity
                FROM pg_constraint key CROSS JOIN %s AND key.conrelid = c.oid AND key.contype IN ('p', 'u', 'x')
                AND EXISTS (SELECT 1 FROM pg_description comment
                    WHERE comment.classoid = 'pg_class'::regclass AND comment.objoid = key.conindid)""".formatted(ReadScope.tables()),
                """
                SELECT 'invalid index', n.nspname, (pg_identify_object('pg_class'::regclass, i.indexrelid, 0)).identity
                FROM pg_index i CROSS JOIN %s AND i.indrelid = c.oid AND NOT i.indisvalid
                AND EXISTS (SELECT 1 FROM pg_class ix WHERE ix.oid = i.indexrelid AND ix.relkind = 'i')""".formatted(ReadScope.tables()));
    }

    private static String inSchema(ReadScope scope, String catalog, String schema, String kind, String condition) {
        return """
                SELECT %s AS kind, n.nspname AS schema, (pg_identify_object('%s'::regclass, o.oid, 0)).identity AS identity
                FROM %s o JOIN pg_namespace n ON n.oid = o.%s
                WHERE %s AND %s AND %s AND %s""".formatted(
                        kind,
                        catalog,
                        catalog,
                        schema,
                        scope.notInitial("o.oid"),
                        condition,
                        scope.notOfExtension(catalog, "o.oid"),
                        scope.readSchema("n"));
    }
}
