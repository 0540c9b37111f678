package dev.pgorm.generate.typescript;

import dev.pgorm.expression.check.QueryForms;
import dev.pgorm.expression.client.ClientField;
import dev.pgorm.expression.client.ClientQuery;
import dev.pgorm.expression.client.ClientSchema;
import dev.pgorm.expression.client.JavaNames;
import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.generate.query.NamedQuery;
import dev.pgorm.generate.query.NamedQueryReader;
import dev.pgorm.generate.query.NotInClient;
import dev.pgorm.generate.query.QueryNote;
import dev.pgorm.generate.query.QueryResult;
import dev.pgorm.generate.query.ResultColumn;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.SchemaModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The file with a function for each named query, over whatever runs a text with values. */
final class QueriesSource {

    private static final ClientNames.Named PLACE = new ClientNames.Named("Queryable", Symbol.OWN + "queries");
    private static final String ROWS = "rows";

    /** The compiler lets nobody forget a parameter but those whose names begin so. */
    private static final String UNUSED = "_";

    private final ClientSchema client;
    private final QueryForms forms;
    private final NamedQueryReader reader;
    private final ClientNames names;
    private final Values values;
    private final String queryable;
    private final List<QueryNote> notes = new ArrayList<>();
    private final SourceText source = new SourceText(PLACE);
    private boolean escapes;

    QueriesSource(SchemaModel schema, ClientNames names, Values values) {
        this.client = new ClientSchema(schema);
        this.forms = new QueryForms(schema);
        this.reader = new NamedQueryReader(client, forms);
        this.names = names;
        this.values = values;
        this.queryable = client.queries().isEmpty() ? "" : names.exported("Queryable");
    }

    /** A parameter of a function, and what it is where nobody says it. */
    private record Parameter(ClientField field, String name, Optional<String> defaultValue) {}

    /** The file; empty where the schema has no queries. */
    Optional<GeneratedFile> file() {
        if (client.queries().isEmpty()) {
            return Optional.empty();
        }
        begin();
        for (ClientQuery each : client.queries()) {
            try {
                function(reader.read(each));
            } catch (NotInClient e) {
                notes.add(new QueryNote(each.declaration().name(), e.reason()));
                source.add("\n// " + TypeScriptText.literal(each.declaration().name()) + " has no function: "
                        + e.reason() + ".\n");
            }
        }
        return Optional.of(end());
    }

    /**
     * A file with the function of the last query alone.
     *
     * @throws NotInClient where it has none
     */
    GeneratedFile fileOfTheLast() throws NotInClient {
        begin();
        function(reader.read(client.queries().getLast()));
        return end();
    }

    private void begin() {
        source.add(
                        "/** What runs a statement: a pool or a client of node-postgres, or whatever has that method. Values have to be read as `openPool` reads them. */\n")
                .add("export interface " + queryable + " {\n")
                .add(
                        "  query(text: string, values: unknown[]): Promise<{ rows: unknown[]; rowCount: number | null }>;\n")
                .add("}\n");
    }

    private GeneratedFile end() {
        if (escapes) {
            source.add("\n/** A text that means itself in a pattern of LIKE. */\n")
                    .add("function " + TracedValues.LIKE_TEXT + "(text: string): string {\n")
                    .add("  return text.replace(/[\\\\%_]/g, \"\\\\$&\");\n}\n");
        }
        return source.file();
    }

    /** The queries without a function, once the file is made. */
    List<QueryNote> notes() {
        return List.copyOf(notes);
    }

    private void function(NamedQuery query) throws NotInClient {
        if (readsMore(query.result())) {
            throw new NotInClient("it reads related rows, which takes more than one statement");
        }
        List<Parameter> parameters = parameters(query.query());
        Map<String, String> called = new LinkedHashMap<>();
        parameters.forEach(each -> called.put(each.field().name(), each.name()));
        TracedValues traced = TracedValues.of(forms, query.query(), called);
        List<String> sent = traced.values();
        escapes |= traced.escapes();
        String name = query.query().declaration().name();
        boolean counts = query.result() instanceof QueryResult.Nothing;
        String row = counts ? "number" : names.exported(JavaNames.capitalised(name) + "Row");
        if (!counts) {
            row(row, name, reader.columns(query.statement()));
        }
        source.add("\n", TypeScriptText.comment("", query.query().declaration().documentation(), List.of()));
        source.add("export async function " + names.exported(name) + "(db: " + queryable);
        for (Parameter each : parameters) {
            source.add(", ", parameter(each, traced));
        }
        source.add("): Promise<" + row + (counts ? "" : "[]") + "> {\n");
        source.add("  const { " + (counts ? "rowCount" : ROWS) + " } = await db.query(\n    "
                + TypeScriptText.literal(traced.sql()) + ",\n    [" + String.join(", ", sent) + "],\n  );\n");
        source.add(counts ? "  return rowCount ?? 0;\n}\n" : "  return " + ROWS + " as " + row + "[];\n}\n");
    }

    private static boolean readsMore(QueryResult result) {
        return switch (result) {
            case QueryResult.Rows rows -> rows.related();
            case QueryResult.Values values -> !values.relations().isEmpty();
            case QueryResult.Nothing ignored -> false;
        };
    }

    private List<Parameter> parameters(ClientQuery query) throws NotInClient {
        Set<String> used = new LinkedHashSet<>(Set.of("db", ROWS, "rowCount", TracedValues.LIKE_TEXT));
        List<Parameter> all = new ArrayList<>();
        for (ClientField each : query.parameters()) {
            Optional<Object> value = forms.defaultValue(each);
            all.add(new Parameter(
                    each,
                    ClientNames.parameter(each.field().name(), used),
                    value.isEmpty() ? Optional.empty() : Optional.of(ValueCode.defaultValue(value.get()))));
        }
        return all;
    }

    /** A parameter that goes somewhere is there: the builder takes no null. */
    private Code parameter(Parameter parameter, TracedValues traced) {
        boolean nullable = parameter.field().field().arity() == Field.Arity.OPTIONAL && !traced.uses(parameter.field());
        String otherwise = parameter.defaultValue().map(each -> " = " + each).orElse(nullable ? " = null" : "");
        return Code.of(
                (traced.uses(parameter.field()) ? "" : UNUSED) + parameter.name() + ": ",
                values.of(parameter.field().field()).write(),
                nullable ? " | null" : "",
                otherwise);
    }

    private void row(String type, String query, List<ResultColumn> columns) {
        source.add("\n/** A row of the query " + TypeScriptText.literal(query) + ". */\n");
        source.add("export interface " + type + " {\n");
        for (ResultColumn each : columns) {
            Value value =
                    each.field().map(field -> values.of(field.field())).orElseGet(() -> values.of(each.type(), client));
            source.add(
                    "  " + TypeScriptText.member(each.name()) + ": ",
                    value.read(),
                    each.nullable() ? " | null" : "",
                    ";\n");
        }
        source.add("}\n");
    }
}
