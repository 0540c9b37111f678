package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.List;
import java.util.Optional;

/**
 * A table in a publication (ALTER PUBLICATION … ADD TABLE).
 *
 * @param publication the publication
 * @param table the table
 * @param columns the columns that are published, in the table's order; empty = all (a list from PostgreSQL 15)
 * @param where which rows are published, without parentheses around it (from PostgreSQL 15)
 */
public record PublishedTable(
        Identifier publication, QualifiedName table, List<Identifier> columns, Optional<SqlExpr> where)
        implements PublicationPart {

    public PublishedTable {
        columns = List.copyOf(columns);
    }

    @Override
    public ObjectAddress address() {
        return ObjectAddress.part(DefinitionKind.PUBLISHED_TABLE, table, publication.value());
    }

    @Override
    public List<ObjectAddress> references() {
        return List.of(ObjectAddress.of(ObjectKind.TABLE, table));
    }

    @Override
    public PublishedTable renamed(NewNames names) {
        return new PublishedTable(
                Identifier.of(names.address(publicationAddress()).name()),
                names.name(table),
                columns.stream().map(column -> names.column(table, column)).toList(),
                where.map(text -> names.text(table, text)));
    }

    @Override
    public List<SqlExpr> texts() {
        return where.stream().toList();
    }
}
