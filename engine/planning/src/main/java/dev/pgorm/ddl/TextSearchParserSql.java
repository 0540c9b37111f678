package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.TextSearchParser;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;
import java.util.Optional;

/** Statements about text search parsers. */
final class TextSearchParserSql implements DefinitionSql.Kind<TextSearchParser> {

    @Override
    public Class<TextSearchParser> type() {
        return TextSearchParser.class;
    }

    @Override
    public void phrase(TextSearchParser parser, SqlWriter writer) {
        writer.sql("TEXT SEARCH PARSER ").name(parser.name());
    }

    @Override
    public String create(TextSearchParser parser) {
        SqlWriter writer = new SqlWriter()
                .sql("CREATE TEXT SEARCH PARSER ")
                .name(parser.name())
                .sql(" (start = ")
                .name(parser.start())
                .sql(", gettoken = ")
                .name(parser.getToken())
                .sql(", end = ")
                .name(parser.end())
                .sql(", lextypes = ")
                .name(parser.lexTypes());
        parser.headline().ifPresent(name -> writer.sql(", headline = ").name(name));
        return writer.sql(")").toString();
    }

    /** Nothing about a parser can be altered. */
    @Override
    public Optional<List<Alteration>> alter(TextSearchParser before, TextSearchParser after) {
        return before.withComment(Optional.empty()).equals(after.withComment(Optional.empty()))
                ? Optional.of(List.of())
                : Optional.empty();
    }
}
