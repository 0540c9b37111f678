package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.Publication;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Statements about publications. */
final class PublicationSql implements DefinitionSql.Kind<Publication> {

    @Override
    public Class<Publication> type() {
        return Publication.class;
    }

    @Override
    public void phrase(Publication publication, SqlWriter writer) {
        writer.sql("PUBLICATION ").identifier(publication.name());
    }

    @Override
    public String create(Publication publication) {
        SqlWriter writer = new SqlWriter().sql("CREATE ");
        phrase(publication, writer);
        writer.sql(publication.allTables() ? " FOR ALL TABLES" : "");
        Publication usual = new Publication(
                publication.name(),
                publication.allTables(),
                EnumSet.allOf(Publication.Operation.class),
                false,
                false,
                publication.comment());
        List<String> options = options(usual, publication);
        if (!options.isEmpty()) {
            writer.sql(" WITH (").join(options, ", ", SqlWriter::serverText).sql(")");
        }
        return writer.toString();
    }

    /** The options that differ, as they stand in parentheses. */
    private static List<String> options(Publication before, Publication after) {
        List<String> options = new ArrayList<>();
        if (!before.operations().equals(after.operations())) {
            String operations = after.operations().stream()
                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            options.add(new SqlWriter().sql("publish = ").literal(operations).toString());
        }
        if (before.viaPartitionRoot() != after.viaPartitionRoot()) {
            options.add("publish_via_partition_root = " + after.viaPartitionRoot());
        }
        if (before.generatedColumns() != after.generatedColumns()) {
            options.add("publish_generated_columns = " + (after.generatedColumns() ? "stored" : "none"));
        }
        return options;
    }

    /** FOR ALL TABLES is said once and for all. */
    @Override
    public Optional<List<Alteration>> alter(Publication before, Publication after) {
        if (before.allTables() != after.allTables()) {
            return Optional.empty();
        }
        return Optional.of(
                options(before, after).isEmpty()
                        ? List.of()
                        : List.of(Alteration.setting(set(before, after), set(after, before))));
    }

    private String set(Publication before, Publication after) {
        SqlWriter writer = new SqlWriter().sql("ALTER ");
        phrase(after, writer);
        return writer.sql(" SET (")
                .join(options(before, after), ", ", SqlWriter::serverText)
                .sql(")")
                .toString();
    }
}
