package dev.pgorm.generate.java;

import dev.pgorm.expression.check.QueryForms;
import dev.pgorm.expression.client.ClientEnum;
import dev.pgorm.expression.client.ClientField;
import dev.pgorm.expression.client.ClientQuery;
import dev.pgorm.expression.client.ClientSchema;
import dev.pgorm.expression.tree.Node;
import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.generate.query.NamedQuery;
import dev.pgorm.generate.query.NamedQueryReader;
import dev.pgorm.generate.query.NotInClient;
import dev.pgorm.generate.query.QueryNote;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Field.DefaultValue;
import dev.pgorm.query.Delete;
import dev.pgorm.query.Insert;
import dev.pgorm.query.Merge;
import dev.pgorm.query.NestedWrite;
import dev.pgorm.query.Select;
import dev.pgorm.query.Statement;
import dev.pgorm.query.Update;
import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.Json;
import dev.pgorm.query.model.SqlEnum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The methods for named queries, and the records of their rows. */
final class QueryMethods {

    private final ClientSchema schema;
    private final QueryForms forms;
    private final NamedQueryReader reader;
    private final ClassNames names;
    private final FieldTypes types;
    private final QueryRows rows;
    private final List<QueryNote> notes = new ArrayList<>();

    QueryMethods(ClientSchema schema, QueryForms forms, ClassNames names, FieldTypes types, RowWriter writer) {
        this.schema = schema;
        this.forms = forms;
        this.reader = new NamedQueryReader(schema, forms);
        this.names = names;
        this.types = types;
        this.rows = new QueryRows(schema, names, types, writer);
    }

    /** A method for each query that can have one. */
    List<QueryMethod> all() {
        List<QueryMethod> methods = new ArrayList<>();
        for (ClientQuery each : schema.queries()) {
            try {
                methods.add(method(reader.read(each)));
            } catch (NotInClient e) {
                notes.add(new QueryNote(each.declaration().name(), e.reason()));
            }
        }
        return methods;
    }

    /** The records of the rows of those methods. */
    List<GeneratedFile> records() {
        return rows.files();
    }

    /** The queries that have no method. */
    List<QueryNote> notes() {
        return List.copyOf(notes);
    }

    private QueryMethod method(NamedQuery named) throws NotInClient {
        ClientQuery query = named.query();
        List<QueryMethod.Parameter> parameters = query.parameters().stream()
                .map(each -> new QueryMethod.Parameter(each.name(), type(each)))
                .toList();
        Node expression = forms.expression(query);
        Function<JavaSource, String> statement = source -> QueryExpression.inEntryClass(
                        schema,
                        names,
                        query.parameters().stream().map(ClientField::name).toList(),
                        source)
                .lines(expression);
        QueryRows.Reading reading = rows.reading(named);
        return new QueryMethod(
                query.name(),
                query.declaration().name(),
                query.declaration().documentation(),
                JavaType.Declared.of(statementClass(named.statement()), reading.row()),
                parameters,
                source -> statement.apply(source)
                        + reading.mapper()
                                .map(each -> "\n                .into(" + each.apply(source) + ")")
                                .orElse(""),
                defaults(query));
    }

    private static Class<?> statementClass(Statement statement) {
        return switch (statement) {
            case Select<?> ignored -> Select.class;
            case Insert<?> ignored -> Insert.class;
            case Update<?> ignored -> Update.class;
            case Delete<?> ignored -> Delete.class;
            case Merge<?> ignored -> Merge.class;
            case NestedWrite<?> ignored -> NestedWrite.class;
        };
    }

    private JavaType type(ClientField parameter) {
        JavaType type = types.composite(parameter).isPresent()
                ? lists(types.inQueries(parameter), parameter.dimensions())
                : types.present(parameter);
        return mayBeNull(parameter) ? type.orNull() : FieldTypes.unboxed(type);
    }

    /** A list has to be given, though a column of lists may be null: the query asks for its elements. */
    private static boolean mayBeNull(ClientField parameter) {
        return parameter.field().arity() == Field.Arity.OPTIONAL;
    }

    private static JavaType lists(JavaType element, int dimensions) {
        return dimensions == 0
                ? element
                : JavaType.Declared.of(
                        List.class, lists(element, dimensions - 1).orNull());
    }

    /** What the last parameters are where they are left out. */
    private List<Function<JavaSource, String>> defaults(ClientQuery query) {
        List<Function<JavaSource, String>> defaults = new ArrayList<>();
        for (ClientField each : query.parameters().reversed()) {
            Optional<Object> value = forms.defaultValue(each);
            if ((value.isEmpty() && !mayBeNull(each))
                    || value.filter(List.class::isInstance).isPresent()) {
                break;
            }
            defaults.addFirst(
                    source -> value.map(some -> literal(each, some, source)).orElse("null"));
        }
        return defaults;
    }

    private String literal(ClientField parameter, Object value, JavaSource source) {
        if (parameter.type().family() == Family.EXTENSION
                && parameter.field().defaultValue().orElse(null) instanceof DefaultValue.TextLiteral text) {
            return "new "
                    + source.name(parameter.type().extension().orElseThrow().getClass()) + "().parse("
                    + JavaText.literal(text.value()) + ")";
        }
        return switch (value) {
            case String text -> JavaText.literal(text);
            case SqlEnum label -> {
                ClientEnum type = types.enumeration(parameter)
                        .orElseThrow(() -> new IllegalStateException(parameter.name() + " is of no enum"));
                yield QueryExpression.label(type, label.label(), source, names);
            }
            case Short number -> "(short) " + number;
            case Long number -> number + "L";
            case Float number -> number + "f";
            case BigDecimal number -> "decimal(" + JavaText.literal(number.toPlainString()) + ")";
            case UUID uuid -> "uuid(" + JavaText.literal(uuid.toString()) + ")";
            case Json json -> "json(" + JavaText.literal(json.text()) + ")";
            default -> temporal(parameter, value);
        };
    }

    private static String temporal(ClientField parameter, Object value) {
        String text = "(" + JavaText.literal(value.toString()) + ")";
        return switch (parameter.type().family()) {
            case DATE -> "date" + text;
            case TIME -> "time" + text;
            case TIMESTAMP -> "timestamp" + text;
            case INSTANT -> "instant" + text;
            case BOOLEAN, INTEGER, FLOAT -> value.toString();
            case DECIMAL,
                    TEXT,
                    INTERVAL,
                    UUID,
                    BYTES,
                    JSON,
                    ENUM,
                    ARRAY,
                    RANGE,
                    TSVECTOR,
                    TSQUERY,
                    VECTOR,
                    EXTENSION,
                    OTHER -> throw new IllegalStateException("a default of the class " + value.getClass());
        };
    }
}
