package dev.pgorm.introspect;

import dev.pgorm.ir.Publication;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;

/** Publications without what they publish, which {@link PublicationPartReader} adds. */
final class PublicationReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT p.oid, p.pubname, p.puballtables, p.pubinsert, p.pubupdate, p.pubdelete, p.pubtruncate, p.pubviaroot,
                    %s AS generated_columns, description.description AS comment
                FROM pg_publication p
                %s
                WHERE %s
                """.formatted(
                        scope.since(18, "p.pubgencols = 's'", "false"),
                        ReadScope.comment("pg_publication", "p.oid", "0"),
                        scope.notOfExtension("pg_publication", "p.oid"));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
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
