package dev.pgorm.expression.client;

import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.query.DynamicModels;
import dev.pgorm.query.DynamicTable;
import java.util.List;

/** The tables of a schema for a program that reads the schema when it runs. */
public final class SchemaModels {

    private SchemaModels() {}

    /** The models and views of a schema, which has no errors, that are not ignored; fields are called as in a Java client. */
    public static DynamicModels of(SchemaModel schema) {
        return of(new ClientSchema(schema));
    }

    /** The models and views of a schema that was read already. */
    public static DynamicModels of(ClientSchema client) {
        return DynamicModels.of(
                client.models().stream().map(each -> definition(each, client)).toList());
    }

    private static DynamicTable.Definition definition(ClientModel model, ClientSchema client) {
        return new DynamicTable.Definition(
                model.model().name(),
                model.table(),
                columns(model.fields(), client),
                model.relations().stream()
                        .map(each -> new DynamicTable.LinkDefinition(each.link(), each.target()))
                        .toList(),
                model.key());
    }

    private static DynamicTable.Definition definition(ClientComposite composite, ClientSchema client) {
        return new DynamicTable.Definition(
                composite.composite().name(), composite.type(), columns(composite.fields(), client), List.of());
    }

    private static List<DynamicTable.ColumnDefinition> columns(List<ClientField> fields, ClientSchema client) {
        return fields.stream().map(each -> column(each, client)).toList();
    }

    private static DynamicTable.ColumnDefinition column(ClientField field, ClientSchema client) {
        List<String> labels = field.held() instanceof Field.FieldType.Enumeration enumeration
                ? client.enumeration(enumeration.enumName()).stream()
                        .flatMap(each -> each.constants().stream())
                        .map(each -> each.value().label())
                        .toList()
                : List.of();
        return new DynamicTable.ColumnDefinition(
                field.name(),
                field.field().columnName(),
                field.type(),
                labels,
                client.compositeOf(field).map(type -> () -> definition(type, client)));
    }
}
