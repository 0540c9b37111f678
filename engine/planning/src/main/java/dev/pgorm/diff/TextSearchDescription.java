package dev.pgorm.diff;

import dev.pgorm.ir.TextSearchConfiguration;
import dev.pgorm.ir.TextSearchDictionary;
import dev.pgorm.ir.TextSearchParser;
import dev.pgorm.ir.TextSearchTemplate;
import dev.pgorm.ir.sql.SqlWriter;

/** The attributes of what text search consists of. */
final class TextSearchDescription {

    private TextSearchDescription() {}

    static void describe(TextSearchConfiguration configuration, Attributes attributes) {
        attributes.put("parser", SqlWriter.quote(configuration.parser()));
        configuration
                .mappings()
                .forEach((token, dictionaries) -> attributes.put(
                        "mapping " + token,
                        new SqlWriter()
                                .join(dictionaries, ", ", SqlWriter::name)
                                .toString()));
    }

    static void describe(TextSearchDictionary dictionary, Attributes attributes) {
        attributes.put("template", SqlWriter.quote(dictionary.template()));
        if (!dictionary.options().isEmpty()) {
            SqlWriter options = new SqlWriter();
            options.join(
                    dictionary.options(),
                    ", ",
                    (writer, option) ->
                            writer.identifier(option.name()).sql(" = ").expression(option.value()));
            attributes.put("options", options.toString());
        }
    }

    static void describe(TextSearchTemplate template, Attributes attributes) {
        attributes
                .putAny("init", template.init().map(SqlWriter::quote))
                .put("lexize", SqlWriter.quote(template.lexize()));
    }

    static void describe(TextSearchParser parser, Attributes attributes) {
        attributes
                .put("start", SqlWriter.quote(parser.start()))
                .put("gettoken", SqlWriter.quote(parser.getToken()))
                .put("end", SqlWriter.quote(parser.end()))
                .put("lextypes", SqlWriter.quote(parser.lexTypes()))
                .putAny("headline", parser.headline().map(SqlWriter::quote));
    }
}
