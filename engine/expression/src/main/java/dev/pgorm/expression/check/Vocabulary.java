package dev.pgorm.expression.check;

import dev.pgorm.expression.client.ClientComposite;
import dev.pgorm.expression.client.ClientEnum;
import dev.pgorm.expression.client.ClientField;
import dev.pgorm.expression.client.ClientModel;
import dev.pgorm.expression.client.ClientQuery;
import dev.pgorm.expression.client.ClientSchema;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.query.DynamicTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names that a schema gives to expressions: tables by their variables, enums and their values. */
public final class Vocabulary {

    private final Map<String, DynamicTable> tables = new LinkedHashMap<>();
    private final Map<String, DynamicTable> byModel = new LinkedHashMap<>();
    private final Map<String, List<EnumLabel>> enums = new LinkedHashMap<>();

    private final Map<String, ClientQuery> queries = new LinkedHashMap<>();

    /** The names of a schema, which has no errors. */
    public Vocabulary(SchemaModel schema) {
        ClientSchema client = new ClientSchema(schema);
        for (ClientModel each : client.models()) {
            DynamicTable table = new DynamicTable(definition(each, client), Optional.empty(), this::byModel);
            byModel.put(each.model().name(), table);
            tables.put(each.variable(), table);
        }
        client.queries().forEach(each -> queries.put(each.name(), each));
        client.enums().forEach(each -> enums.put(each.className(), labels(each)));
    }

    /** Named queries by their names. */
    Map<String, ClientQuery> queries() {
        return queries;
    }

    /** Tables by the names of their variables. */
    Map<String, DynamicTable> tables() {
        return tables;
    }

    /** Enums by the names of their classes, with their values. */
    Map<String, List<EnumLabel>> enums() {
        return enums;
    }

    private DynamicTable byModel(String name) {
        DynamicTable table = byModel.get(name);
        if (table == null) {
            throw new IllegalStateException("a relation leads to " + name + ", which is no table");
        }
        return table;
    }

    private static List<EnumLabel> labels(ClientEnum each) {
        return each.constants().stream()
                .map(constant -> new EnumLabel(
                        each.className(),
                        each.type(),
                        constant.name(),
                        constant.value().name(),
                        constant.value().label()))
                .toList();
    }

    private static DynamicTable.Definition definition(ClientModel model, ClientSchema client) {
        return new DynamicTable.Definition(
                model.model().name(),
                model.table(),
                columns(model.fields(), client),
                model.relations().stream()
                        .map(each -> new DynamicTable.LinkDefinition(each.link(), each.target()))
                        .toList());
    }

    private static List<DynamicTable.ColumnDefinition> columns(List<ClientField> fields, ClientSchema client) {
        return fields.stream()
                .map(each -> new DynamicTable.ColumnDefinition(
                        each.name(),
                        each.field().columnName(),
                        each.type(),
                        client.compositeOf(each).map(type -> () -> definition(type, client))))
                .toList();
    }

    private static DynamicTable.Definition definition(ClientComposite composite, ClientSchema client) {
        return new DynamicTable.Definition(
                composite.composite().name(), composite.type(), columns(composite.fields(), client), List.of());
    }
}
