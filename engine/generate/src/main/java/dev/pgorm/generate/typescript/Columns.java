package dev.pgorm.generate.typescript;

import dev.pgorm.expression.client.InheritedFields;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Field.DefaultValue;
import dev.pgorm.lang.model.Field.FieldType;
import dev.pgorm.lang.model.IndexElement;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.model.SqlObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of models, those that come from parents among them, and what statements have to say of them. */
final class Columns {

    private static final Set<String> SERIAL =
            Set.of("smallserial", "serial2", "serial", "serial4", "bigserial", "serial8");

    private final SchemaModel schema;
    private final Values values;

    Columns(SchemaModel schema, Values values) {
        this.schema = schema;
        this.values = values;
    }

    /** Whether statements write a column. */
    enum Writing {
        /** An INSERT has to say it. */
        REQUIRED,
        /** An INSERT may leave it out. */
        OPTIONAL,
        /** PostgreSQL refuses every value but its own. */
        NEVER
    }

    /** A column. */
    record Column(Field.Scalar field, Value value, boolean nullable, Writing writing) {

        Column withNotNull() {
            return new Column(field, value, false, writing);
        }
    }

    /** The columns of a model without those of ignored fields: those of its parents first. */
    List<Column> of(Model model) {
        return byName(model).values().stream()
                .filter(each -> !each.field().ignored())
                .toList();
    }

    private Map<String, Column> byName(Model model) {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (Model parent : InheritedFields.parents(schema, model)) {
            byName(parent).forEach((name, column) -> columns.putIfAbsent(name, inherited(column)));
        }
        Set<String> key = keyFields(model);
        columns.replaceAll((name, column) -> key.contains(column.field().name()) ? column.withNotNull() : column);
        for (Field.Scalar each : model.scalars()) {
            columns.put(each.columnName(), column(model, each, key.contains(each.name())));
        }
        return columns;
    }

    /** Numbers of an identity are the parent's alone. */
    private static Column inherited(Column column) {
        boolean identity = column.field()
                .defaultValue()
                .filter(DefaultValue.Identity.class::isInstance)
                .isPresent();
        return identity ? new Column(column.field(), column.value(), false, Writing.REQUIRED) : column;
    }

    private static Set<String> keyFields(Model model) {
        return model.primaryKey().stream()
                .flatMap(each -> each.elements().stream())
                .map(IndexElement::key)
                .flatMap(
                        each -> each instanceof IndexElement.Key.FieldKey key ? Stream.of(key.field()) : Stream.empty())
                .collect(Collectors.toSet());
    }

    private Column column(Model model, Field.Scalar field, boolean inKey) {
        Optional<SqlObject.Domain> domain =
                field.arity() == Field.Arity.LIST ? Optional.empty() : values.domain(field.type());
        boolean counted = counts(field);
        boolean notNull = field.notNull()
                || inKey
                || counted
                || domain.flatMap(SqlObject.Domain::notNull).isPresent();
        Writing writing = model.kind() == Model.Kind.VIEW ? Writing.NEVER : writing(field, notNull, counted, domain);
        return new Column(field, values.of(field), !notNull, writing);
    }

    private static boolean counts(Field.Scalar field) {
        return field.defaultValue().isPresent()
                ? field.defaultValue().get() instanceof DefaultValue.Autoincrement
                        || field.defaultValue().get() instanceof DefaultValue.Identity
                : field.type() instanceof FieldType.Native type
                        && SERIAL.contains(type.sql().strip().toLowerCase(Locale.ROOT));
    }

    private static Writing writing(
            Field.Scalar field, boolean notNull, boolean counted, Optional<SqlObject.Domain> domain) {
        Optional<DefaultValue> value = field.defaultValue().or(() -> domain.flatMap(SqlObject.Domain::defaultValue));
        Writing unsaid = notNull && !counted ? Writing.REQUIRED : Writing.OPTIONAL;
        return value.map(each -> switch (each) {
                    case DefaultValue.Generated generated -> Writing.NEVER;
                    case DefaultValue.Identity identity -> identity.always() ? Writing.NEVER : Writing.OPTIONAL;
                    case DefaultValue.ClientSide clientSide -> unsaid;
                    case DefaultValue.TextLiteral literal -> Writing.OPTIONAL;
                    case DefaultValue.NumberLiteral literal -> Writing.OPTIONAL;
                    case DefaultValue.BooleanLiteral literal -> Writing.OPTIONAL;
                    case DefaultValue.EnumLiteral literal -> Writing.OPTIONAL;
                    case DefaultValue.ListLiteral literal -> Writing.OPTIONAL;
                    case DefaultValue.Autoincrement autoincrement -> Writing.OPTIONAL;
                    case DefaultValue.Now now -> Writing.OPTIONAL;
                    case DefaultValue.Sql sql -> Writing.OPTIONAL;
                })
                .orElse(unsaid);
    }
}
