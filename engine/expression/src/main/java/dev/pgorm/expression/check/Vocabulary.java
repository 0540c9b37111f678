package dev.pgorm.expression.check;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.lang.lower.FieldTypes;
import dev.pgorm.lang.lower.RelationColumns;
import dev.pgorm.lang.model.EnumDeclaration;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.query.DynamicTable;
import dev.pgorm.query.model.Link;
import dev.pgorm.query.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names that a schema gives to expressions: tables by their variables, enums and their values. */
public final class Vocabulary {

    private final Map<String, DynamicTable> tables = new LinkedHashMap<>();
    private final Map<String, DynamicTable> byModel = new LinkedHashMap<>();
    private final Map<String, List<EnumLabel>> enums = new LinkedHashMap<>();

    /** The names of a schema, which has no errors. */
    public Vocabulary(SchemaModel schema) {
        FieldTypes fieldTypes = new FieldTypes(schema);
        ColumnTypes types = new ColumnTypes(fieldTypes);
        RelationColumns relations = new RelationColumns(schema);
        for (Model model : schema.models()) {
            if (!model.ignored()) {
                DynamicTable table =
                        new DynamicTable(definition(model, types, relations), Optional.empty(), this::byModel);
                byModel.put(model.name(), table);
                tables.put(ClientNames.variable(model.name()), table);
            }
        }
        schema.enums().forEach(each -> enums.put(each.name(), labels(each)));
    }

    /** Tables by the names of their variables. */
    Map<String, DynamicTable> tables() {
        return tables;
    }

    /** Enums by their names, with their values. */
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

    private static List<EnumLabel> labels(EnumDeclaration declaration) {
        String type = RelationColumns.typeOf(declaration);
        return declaration.values().stream()
                .map(each -> new EnumLabel(declaration.name(), type, each.name(), each.label()))
                .toList();
    }

    private static DynamicTable.Definition definition(Model model, ColumnTypes types, RelationColumns relations) {
        List<DynamicTable.ColumnDefinition> columns = new ArrayList<>();
        for (Field.Scalar each : model.scalars()) {
            if (!each.ignored()) {
                columns.add(new DynamicTable.ColumnDefinition(
                        ClientNames.safe(each.name()), each.columnName(), types.of(each)));
            }
        }
        List<DynamicTable.LinkDefinition> links = new ArrayList<>();
        for (Field.Relation each : model.relations()) {
            relations
                    .of(model, each)
                    .filter(link -> !each.ignored()
                            && !link.target().ignored()
                            && !link.pairs().isEmpty())
                    .ifPresent(link -> links.add(new DynamicTable.LinkDefinition(
                            link(each, link, types), link.target().name())));
        }
        return new DynamicTable.Definition(model.name(), RelationColumns.tableOf(model), columns, links);
    }

    private static Link link(Field.Relation field, RelationColumns.Link link, ColumnTypes types) {
        return new Link(
                ClientNames.safe(field.name()),
                RelationColumns.tableOf(link.target()),
                field.arity() == Field.Arity.LIST,
                keys(link.pairs(), types),
                link.joinTable().map(each -> new Link.Through(each.table(), keys(each.targetPairs(), types))));
    }

    private static List<Link.Key> keys(List<RelationColumns.Pair> pairs, ColumnTypes types) {
        List<Link.Key> keys = new ArrayList<>();
        for (RelationColumns.Pair each : pairs) {
            ValueType type = types.of(each.here());
            keys.add(new Link.Key(Identifier.of(each.hereColumn()), Identifier.of(each.thereColumn()), type));
        }
        return keys;
    }
}
