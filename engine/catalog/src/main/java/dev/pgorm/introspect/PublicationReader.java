package dev.pgorm.introspect;

import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Publication;
import dev.pgorm.ir.PublishedSchema;
import dev.pgorm.ir.PublishedTable;
import dev.pgorm.ir.sql.SqlExpr;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Publications and the tables and schemas that they name: one row for each publication, then one for each of those. */
final class PublicationReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        String publications = """
                SELECT 'pg_publication' AS catalog, p.oid, p.pubname, p.puballtables, p.pubinsert, p.pubupdate, p.pubdelete,
                    p.pubtruncate, p.pubviaroot, %s AS generated_columns, description.description AS comment,
                    NULL::oid AS prrelid, NULL::name AS schema, NULL::name AS relation, NULL::text[] AS columns, NULL AS predicate
                FROM pg_publication p
                %s
                WHERE %s
                """.formatted(
                        scope.since(18, "p.pubgencols = 's'", "false"),
                        ReadScope.comment("pg_publication", "p.oid", "0"),
                        scope.notOfExtension("pg_publication", "p.oid"));
        String parts = tables(scope) + (scope.from(15) ? schemas(scope) : "");
        return publications + parts;
    }

    private static String tables(ReadScope scope) {
        return """
                UNION ALL
                SELECT 'pg_publication_rel', r.oid, p.pubname, false, false, false, false, false, false, false, NULL, r.prrelid,
                    n.nspname, c.relname, %s, %s
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
    }

    private static String schemas(ReadScope scope) {
        return """
                UNION ALL
                SELECT 'pg_publication_namespace', s.oid, p.pubname, false, false, false, false, false, false, false, NULL, NULL,
                    n.nspname, NULL, NULL, NULL
                FROM pg_publication_namespace s
                JOIN pg_publication p ON p.oid = s.pnpubid
                JOIN pg_namespace n ON n.oid = s.pnnspid
                WHERE %s AND %s
                """.formatted(scope.notOfExtension("pg_publication", "p.oid"), scope.readSchema("n"));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        switch (row.text("catalog")) {
            case "pg_publication" -> readPublication(row, draft);
            case "pg_publication_rel" -> readTable(row, draft);
            default -> readSchema(row, draft);
        }
    }

    private static void readSchema(Row row, Draft draft) throws SQLException {
        PublishedSchema schema = new PublishedSchema(row.identifier("pubname"), row.identifier("schema"));
        draft.add(schema);
        draft.identify("pg_publication_namespace", row.number("oid"), schema.address());
    }

    private static void readTable(Row row, Draft draft) throws SQLException {
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

    private static void readPublication(Row row, Draft draft) throws SQLException {
        Publication publication = new Publication(
                row.identifier("pubname"),
                row.flag("puballtables"),
                operations(row),
                row.flag("pubviaroot"),
                row.flag("generated_columns"),
                row.optionalText("comment"));
        draft.add(publication);
        draft.identify("pg_publication", row.number("oid"), publication.address());
    }

    private static Set<Publication.Operation> operations(Row row) throws SQLException {
        Set<Publication.Operation> operations = EnumSet.noneOf(Publication.Operation.class);
        addIf(row.flag("pubinsert"), Publication.Operation.INSERT, operations);
        addIf(row.flag("pubupdate"), Publication.Operation.UPDATE, operations);
        addIf(row.flag("pubdelete"), Publication.Operation.DELETE, operations);
        addIf(row.flag("pubtruncate"), Publication.Operation.TRUNCATE, operations);
        return operations;
    }

    private static void addIf(
            boolean published, Publication.Operation operation, Set<Publication.Operation> operations) {
        if (published) {
            operations.add(operation);
        }
    }
}
