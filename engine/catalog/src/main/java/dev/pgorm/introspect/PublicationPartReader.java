package dev.pgorm.introspect;

import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.PublishedSchema;
import dev.pgorm.ir.PublishedTable;
import dev.pgorm.ir.sql.SqlExpr;
import java.sql.SQLException;
import java.util.Optional;

/** The tables and schemas that publications name. */
final class PublicationPartReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        String tables = """
                SELECT r.oid, r.prrelid, p.pubname, n.nspname AS schema, c.relname AS relation,
                    %s AS columns, %s AS predicate
                FROM pg_publication_rel r
                JOIN pg_publication p ON p.oid = r.prpubid
                JOIN pg_class c ON c.oid = r.prrelid
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE %s AND %s
                """.formatted(
                        scope.since(15, """
                                CASE WHEN r.prattrs IS NOT NULL THEN ARRAY(SELECT a.attname::text FROM pg_attribute a
                                    WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs::int2[]) ORDER BY a.attnum)
                                END""", "NULL::text[]"),
                        scope.since(15, "pg_get_expr(r.prqual, r.prrelid)", "NULL::text"),
                        scope.notOfExtension("pg_publication", "p.oid"),
                        scope.readSchema("n"));
        String schemas = """
                UNION ALL
                SELECT s.oid, 0, p.pubname, n.nspname, NULL, NULL, NULL
                FROM pg_publication_namespace s
                JOIN pg_publication p ON p.oid = s.pnpubid
                JOIN pg_namespace n ON n.oid = s.pnnspid
                WHERE %s AND %s
                """.formatted(scope.notOfExtension("pg_publication", "p.oid"), scope.readSchema("n"));
        return scope.from(15) ? tables + schemas : tables;
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        if (row.optionalText("relation").isEmpty()) {
            PublishedSchema schema = new PublishedSchema(row.identifier("pubname"), row.identifier("schema"));
            draft.add(schema);
            draft.identify("pg_publication_namespace", row.number("oid"), schema.address());
            return;
        }
        Optional<ObjectAddress> relation = draft.relationOf(row, "prrelid", "pubname", "published table");
        if (relation.isPresent()) {
            PublishedTable table = new PublishedTable(
                    row.identifier("pubname"),
                    row.name("schema", "relation"),
                    row.identifiers("columns"),
                    row.optionalText("predicate").map(Parentheses::stripOuter).map(SqlExpr::canonical));
            draft.add(table);
            draft.identify("pg_publication_rel", row.number("oid"), table.address());
        }
    }
}
