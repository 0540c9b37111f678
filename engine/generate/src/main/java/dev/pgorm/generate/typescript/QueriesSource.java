package dev.pgorm.generate.typescript;

import dev.pgorm.expression.check.QueryForms;
import dev.pgorm.expression.client.ClientField;
import dev.pgorm.expression.client.ClientQuery;
import dev.pgorm.expression.client.ClientSchema;
import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.generate.query.NamedQuery;
import dev.pgorm.generate.query.NamedQueryReader;
import dev.pgorm.generate.query.NestedStatement;
import dev.pgorm.generate.query.NotInClient;
import dev.pgorm.generate.query.QueryNote;
import dev.pgorm.generate.query.QueryResult;
import dev.pgorm.generate.query.ReadLevel;
import dev.pgorm.generate.query.RelatedReader;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.query.Select;
import dev.pgorm.query.Statement;
import dev.pgorm.query.model.Command;
import dev.pgorm.query.model.NestedWriting;
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
    private static final Code WRITE_RELATED = Code.of(Symbol.value("writeRelated", RuntimeFiles.WRITE));
    private static final Code READ_RELATED = Code.of(Symbol.value("readRelated", RuntimeFiles.RELATED));

    /** The compiler lets nobody forget a parameter but those whose names begin so. */
    private static final String UNUSED = "_";

    private final ClientSchema client;
    private final QueryForms forms;
    private final NamedQueryReader reader;
    private final ClientNames names;
    private final Values values;
    private final RowTypes types;
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
        this.types = new RowTypes(client, names, values);
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

    /** What a function does with its connection. */
    private record Body(RowTypes.Type row, Code code, boolean counts, List<TracedValues> values) {}

    private void function(NamedQuery query) throws NotInClient {
        SampledQuery sampled = SampledQuery.of(forms, query.query());
        boolean related = readsRelated(query.result());
        List<Parameter> parameters = parameters(query.query(), related);
        Map<String, String> called = new LinkedHashMap<>();
        parameters.forEach(each -> called.put(each.field().name(), each.name()));
        write(query.query(), parameters, related ? related(query, sampled, called) : flat(query, sampled, called));
    }

    private void write(ClientQuery query, List<Parameter> parameters, Body body) {
        escapes |= body.values().stream().anyMatch(TracedValues::escapes);
        String documentation = TypeScriptText.comment("", query.declaration().documentation(), List.of());
        source.add(body.row().code(), "\n", documentation);
        source.add("export async function " + names.exported(query.declaration().name()) + "(db: " + queryable);
        for (Parameter each : parameters) {
            source.add(", ", parameter(each, body.values().stream().anyMatch(values -> values.uses(each.field()))));
        }
        source.add("): Promise<" + body.row().name() + (body.counts() ? "" : "[]") + "> {\n")
                .add(body.code(), "}\n");
    }

    private Body flat(NamedQuery query, SampledQuery sampled, Map<String, String> called) throws NotInClient {
        TracedValues traced = TracedValues.of(sampled, QueriesSource::command, called);
        boolean counts = query.result() instanceof QueryResult.Nothing;
        String text = TypeScriptText.literal(traced.sql());
        String values = "[" + String.join(", ", traced.values()) + "]";
        Code run = Code.of("db.query(\n    " + text + ",\n    " + values + ",\n  )");
        if (query.statement().command() instanceof NestedWriting nested) {
            List<String> missing = NestedStatement.of(nested).missing();
            run = missing.isEmpty()
                    ? run
                    : Code.of(
                            WRITE_RELATED,
                            "(\n    db,\n    " + text + ",\n    " + values + ",\n    "
                                    + TypeScriptText.literals(missing) + ",\n  )");
        }
        RowTypes.Type row = counts
                ? new RowTypes.Type("number", Code.of(""))
                : types.of(query.query().declaration().name(), reader.columns(query.statement()));
        return new Body(
                row,
                Code.of(
                        "  const { " + (counts ? "rowCount" : ROWS) + " } = await ",
                        run,
                        counts
                                ? ";\n  return rowCount ?? 0;\n"
                                : ";\n  return " + ROWS + " as " + row.name() + "[];\n"),
                counts,
                List.of(traced));
    }

    private static Command command(Statement query) {
        return query.command() instanceof NestedWriting nested
                ? NestedStatement.of(nested).selection()
                : query.command();
    }

    private Body related(NamedQuery query, SampledQuery sampled, Map<String, String> called) throws NotInClient {
        RelatedCode code = new RelatedCode(sampled, this::level, called);
        String arguments = code.arguments("    ");
        RowTypes.Type row = types.of(
                query.query().declaration().name(), level(sampled.first()).row());
        return new Body(
                row,
                Code.of(
                        "  const " + ROWS + " = await ",
                        READ_RELATED,
                        "(\n    db,\n" + arguments + "  );\n  return " + ROWS + " as " + row.name() + "[];\n"),
                false,
                code.traced());
    }

    private ReadLevel level(Statement statement) throws NotInClient {
        if (!(statement instanceof Select<?> select)) {
            throw new IllegalStateException("a statement that writes reads no related rows");
        }
        return new RelatedReader(reader).read(select.query(), reader.columns(select));
    }

    private static boolean readsRelated(QueryResult result) {
        return switch (result) {
            case QueryResult.Rows rows -> rows.related();
            case QueryResult.Values values -> !values.relations().isEmpty();
            case QueryResult.Nothing ignored -> false;
        };
    }

    private List<Parameter> parameters(ClientQuery query, boolean related) throws NotInClient {
        Set<String> used = new LinkedHashSet<>(Set.of("db", ROWS, "rowCount", TracedValues.LIKE_TEXT));
        if (related) {
            used.add(TracedValues.KEYS);
        }
        List<Parameter> all = new ArrayList<>();
        for (ClientField each : query.parameters()) {
            Optional<Object> value = forms.defaultValue(each).map(some -> ExtensionTexts.of(some, each.type()));
            all.add(new Parameter(
                    each,
                    ClientNames.parameter(each.field().name(), used),
                    value.isEmpty() ? Optional.empty() : Optional.of(ValueCode.defaultValue(value.get()))));
        }
        return all;
    }

    /** A parameter that goes somewhere is there: the builder takes no null. */
    private Code parameter(Parameter parameter, boolean used) {
        boolean nullable = parameter.field().field().arity() == Field.Arity.OPTIONAL && !used;
        String otherwise = parameter.defaultValue().map(each -> " = " + each).orElse(nullable ? " = null" : "");
        return Code.of(
                (used ? "" : UNUSED) + parameter.name() + ": ",
                values.of(parameter.field().field()).write(),
                nullable ? " | null" : "",
                otherwise);
    }
}
