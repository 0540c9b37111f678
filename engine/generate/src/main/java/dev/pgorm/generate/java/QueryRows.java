package dev.pgorm.generate.java;

import dev.pgorm.expression.client.ClientEnum;
import dev.pgorm.expression.client.ClientModel;
import dev.pgorm.expression.client.ClientSchema;
import dev.pgorm.expression.client.JavaNames;
import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.generate.query.NamedQuery;
import dev.pgorm.generate.query.NotInClient;
import dev.pgorm.generate.query.QueryResult;
import dev.pgorm.generate.query.ResultColumn;
import dev.pgorm.generate.query.ResultRelation;
import dev.pgorm.query.Related;
import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rows of named queries are: records of their own, rows of a model, or one value. */
final class QueryRows {

    private final ClientSchema schema;
    private final ClassNames names;
    private final FieldTypes types;
    private final ColumnWriter columns;
    private final RowWriter writer;
    private final List<GeneratedFile> files = new ArrayList<>();

    QueryRows(ClientSchema schema, ClassNames names, FieldTypes types, RowWriter writer) {
        this.schema = schema;
        this.names = names;
        this.types = types;
        this.columns = new ColumnWriter(names, types);
        this.writer = writer;
    }

    /**
     * What rows are, and what reads them.
     *
     * @param mapper empty where the statement reads them by itself
     */
    record Reading(JavaType row, Optional<Function<JavaSource, String>> mapper) {}

    /** The records. */
    List<GeneratedFile> files() {
        return List.copyOf(files);
    }

    Reading reading(NamedQuery query) throws NotInClient {
        return switch (query.result()) {
            case QueryResult.Rows rows -> whole(rows.model());
            case QueryResult.Nothing nothing -> whole(nothing.model());
            case QueryResult.Values values -> {
                Set<String> taken = query.query().parameters().stream()
                        .map(each -> each.name())
                        .collect(Collectors.toSet());
                String row = JavaNames.different(List.of(new JavaNames.Wanted("row", "row")), taken)
                        .get(0);
                yield values.isSingle()
                        ? single(values.columns().get(0), row)
                        : record(
                                values,
                                JavaNames.type(query.query().declaration().name()),
                                row,
                                query);
            }
        };
    }

    private Reading whole(ClientModel model) {
        return new Reading(JavaType.Declared.of(names.row(model)), Optional.empty());
    }

    private Reading single(ResultColumn column, String row) {
        return new Reading(present(column), Optional.of(source -> row + " -> " + reading(column, row, source)));
    }

    private Reading record(QueryResult.Values values, String prefix, String row, NamedQuery query) throws NotInClient {
        TypeName self = names.further(prefix + "Row");
        List<String> components = JavaNames.different(
                Stream.concat(
                                values.columns().stream().map(ResultColumn::name),
                                values.relations().stream().map(ResultRelation::name))
                        .map(each -> new JavaNames.Wanted(JavaNames.constant(each), each))
                        .toList(),
                Set.of());
        List<Component> all = new ArrayList<>();
        List<Function<JavaSource, String>> readings = new ArrayList<>();
        for (ResultColumn each : values.columns()) {
            JavaType type = present(each);
            all.add(new Component(
                    components.get(all.size()),
                    each.nullable() ? type.orNull() : FieldTypes.unboxed(type),
                    each.field().flatMap(field -> field.field().documentation())));
            readings.add(source -> reading(each, row, source));
        }
        for (ResultRelation each : values.relations()) {
            String inner = row + "_";
            Reading reading = each.values().isPresent()
                    ? record(each.values().get(), prefix + JavaNames.type(each.name()), inner, query)
                    : whole(each.model());
            all.add(new Component(
                    components.get(all.size()),
                    JavaType.Declared.of(each.many() ? List.class : Related.class, reading.row()),
                    Optional.empty()));
            readings.add(source -> related(each, reading, row, source));
        }
        if (!RowWriter.isRecord(all)) {
            throw new NotInClient("it gives more values than a record of Java has");
        }
        files.add(writer.write(
                self,
                all,
                Optional.empty(),
                "A row of the query "
                        + JavaText.documentation(query.query().declaration().name()) + "."));
        return new Reading(
                JavaType.Declared.of(self),
                Optional.of(source -> row + " -> new " + source.name(self) + "("
                        + readings.stream().map(each -> each.apply(source)).collect(Collectors.joining(", ")) + ")"));
    }

    /** A relation of which values are wanted is read by its name, others by what the table has for it. */
    private String related(ResultRelation relation, Reading reading, String row, JavaSource source) {
        String method = row + (relation.many() ? ".many(" : ".one(");
        String mapper = reading.mapper()
                .map(each -> each.apply(source))
                .orElseGet(() -> "new " + source.name(names.table(relation.model())) + "().mapper()");
        return method + JavaText.literal(relation.name()) + ", " + mapper + ")";
    }

    /** The type of a value that is there. */
    private JavaType present(ResultColumn column) {
        if (column.field().isPresent()) {
            return types.present(column.field().get());
        }
        return enumeration(column.type())
                .<JavaType>map(each -> JavaType.Declared.of(names.in(each.className())))
                .orElseGet(() -> builtIn(column.type()));
    }

    private JavaType builtIn(ValueType type) {
        if (type.family() != Family.ARRAY) {
            return FieldTypes.builtIn(type);
        }
        ValueType element = type.element().orElse(ValueType.TEXT);
        JavaType named = enumeration(element)
                .<JavaType>map(each -> JavaType.Declared.of(names.in(each.className())))
                .orElseGet(() -> builtIn(element));
        return JavaType.Declared.of(List.class, named.orNull());
    }

    private String reading(ResultColumn column, String row, JavaSource source) {
        if (column.field().isPresent()) {
            return columns.reading(column.field().get(), column.nullable(), row, source);
        }
        String orNull = column.nullable() ? "OrNull" : "";
        ValueType read =
                column.type().family() == Family.ARRAY ? column.type().element().orElse(ValueType.TEXT) : column.type();
        String constants = enumeration(read)
                .map(each -> "labels(" + source.name(names.in(each.className())) + ".class)")
                .or(() -> column.type().extension().map(each -> source.name(each.javaClass()) + ".class"))
                .orElse("");
        return row + "." + ColumnWriter.method(column.type()) + orNull + "(" + constants + ")";
    }

    private Optional<ClientEnum> enumeration(ValueType type) {
        return type.family() == Family.ENUM
                ? schema.enums().stream()
                        .filter(each -> each.type().equals(type.sql()))
                        .findFirst()
                : Optional.empty();
    }
}
