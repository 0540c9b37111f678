package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.TextSearchTemplate;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;
import java.util.Optional;

/** Statements about templates of text search dictionaries. */
final class TextSearchTemplateSql implements DefinitionSql.Kind<TextSearchTemplate> {

    @Override
    public Class<TextSearchTemplate> type() {
        return TextSearchTemplate.class;
    }

    @Override
    public void phrase(TextSearchTemplate template, SqlWriter writer) {
        writer.sql("TEXT SEARCH TEMPLATE ").name(template.name());
    }

    @Override
    public String create(TextSearchTemplate template) {
        SqlWriter writer = new SqlWriter()
                .sql("CREATE TEXT SEARCH TEMPLATE ")
                .name(template.name())
                .sql(" (");
        template.init().ifPresent(name -> writer.sql("init = ").name(name).sql(", "));
        return writer.sql("lexize = ").name(template.lexize()).sql(")").toString();
    }

    /** Nothing about a template can be altered. */
    @Override
    public Optional<List<Alteration>> alter(TextSearchTemplate before, TextSearchTemplate after) {
        return before.withComment(Optional.empty()).equals(after.withComment(Optional.empty()))
                ? Optional.of(List.of())
                : Optional.empty();
    }
}
