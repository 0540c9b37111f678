package dev.pgorm.workspace.client;

import dev.pgorm.expression.check.QueryForms;
import dev.pgorm.expression.client.ClientQuery;
import dev.pgorm.expression.client.ClientSchema;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Parser;
import dev.pgorm.lang.validate.Resolver;
import dev.pgorm.query.Select;
import dev.pgorm.query.Statement;
import dev.pgorm.query.load.Cells;
import dev.pgorm.query.load.Loader;
import dev.pgorm.query.model.QueryRecord;
import dev.pgorm.testkit.pg.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What Java reads by the named queries of a schema that have no parameters, as JSON: each value is the server's text for it. */
final class ReadByJava {

    private ReadByJava() {}

    static String json(Path schema, TestDatabase database) throws IOException, SQLException {
        SchemaModel model = model(schema);
        QueryForms forms = new QueryForms(model);
        try (Connection connection = database.connect()) {
            Loader loader = new Loader(connection, Cells.text(), Loader.Listener.silent());
            StringBuilder json = new StringBuilder("{");
            for (ClientQuery each : new ClientSchema(model).queries()) {
                Statement statement = forms.statement(each, Map.of()).orElseThrow();
                if (each.parameters().isEmpty() && statement instanceof Select<?> select) {
                    json.append(json.length() == 1 ? "" : ",\n")
                            .append(text(each.declaration().name()))
                            .append(": ")
                            .append(value(loader.fetch(select.query())));
                }
            }
            return json.append("}").toString();
        }
    }

    private static SchemaModel model(Path schema) throws IOException {
        ParseResult parsed = Parser.parse(SourceSet.of(SourceFile.of("schema.pgorm", Files.readString(schema))));
        return Resolver.resolve(parsed.sources(), parsed.trees()).model();
    }

    private static String value(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case List<?> rows -> rows.stream().map(ReadByJava::value).collect(Collectors.joining(",\n", "[", "]"));
            case QueryRecord row ->
                row.values().entrySet().stream()
                        .map(each -> text(each.getKey()) + ": " + value(each.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> text(value.toString());
        };
    }

    private static String text(String text) {
        return text.chars()
                .mapToObj(each -> each < ' ' || each == '"' || each == '\\'
                        ? String.format(Locale.ROOT, "\\u%04x", each)
                        : String.valueOf((char) each))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
