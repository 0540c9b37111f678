package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.PublicationPart;
import dev.pgorm.ir.PublishedSchema;
import dev.pgorm.ir.PublishedTable;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;
import java.util.Optional;

/** Statements that put tables and schemas into a publication and take them out. */
final class PublicationPartSql implements DefinitionSql.Kind<PublicationPart> {

    @Override
    public Class<PublicationPart> type() {
        return PublicationPart.class;
    }

    @Override
    public void phrase(PublicationPart part, SqlWriter writer) {
        writer.sql("PUBLICATION ").identifier(part.publication());
    }

    @Override
    public String create(PublicationPart part) {
        SqlWriter writer = alter(part, " ADD ");
        if (part instanceof PublishedTable table) {
            if (!table.columns().isEmpty()) {
                writer.sql(" (").identifiers(table.columns()).sql(")");
            }
            table.where()
                    .ifPresent(where -> writer.sql(" WHERE (").expression(where).sql(")"));
        }
        return writer.toString();
    }

    @Override
    public String drop(PublicationPart part) {
        return alter(part, " DROP ").toString();
    }

    private SqlWriter alter(PublicationPart part, String verb) {
        SqlWriter writer = new SqlWriter().sql("ALTER ");
        phrase(part, writer);
        writer.serverText(verb);
        return switch (part) {
            // Tables that inherit are listed by themselves.
            case PublishedTable table -> writer.sql("TABLE ONLY ").name(table.table());
            case PublishedSchema schema -> writer.sql("TABLES IN SCHEMA ").identifier(schema.schema());
        };
    }

    /** SET TABLE would have to name all tables of the publication; the server drops and adds as well. */
    @Override
    public Optional<List<Alteration>> alter(PublicationPart before, PublicationPart after) {
        return before.equals(after) ? Optional.of(List.of()) : Optional.empty();
    }
}
