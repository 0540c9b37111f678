package dev.pgorm.query;

import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.query.model.Link;
import dev.pgorm.query.model.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A table whose columns are known only when the program runs. */
public final class DynamicTable extends Table {

    private final Definition definition;
    private final Function<String, DynamicTable> tables;

    /**
     * What is known of a table.
     *
     * @param modelName the model's name in the schema
     * @param columns in order
     * @param links in order
     */
    public record Definition(
            String modelName, QualifiedName table, List<ColumnDefinition> columns, List<LinkDefinition> links) {
        public Definition {
            columns = List.copyOf(columns);
            links = List.copyOf(links);
        }
    }

    /**
     * A column by its field's name and its own.
     *
     * @param fields those of the composite type of its values; empty for other types
     */
    public record ColumnDefinition(
            String fieldName, String columnName, ValueType type, Optional<Supplier<Definition>> fields) {

        /** A column of a type without fields. */
        public ColumnDefinition(String fieldName, String columnName, ValueType type) {
            this(fieldName, columnName, type, Optional.empty());
        }
    }

    /** A relation and the model that it leads to. */
    public record LinkDefinition(Link link, String targetModel) {}

    /**
     * A table.
     *
     * @param tables the other tables by the names of their models
     */
    public DynamicTable(Definition definition, Optional<String> alias, Function<String, DynamicTable> tables) {
        super(definition.modelName(), definition.table(), alias);
        this.definition = definition;
        this.tables = tables;
        definition.columns().forEach(this::column);
        for (LinkDefinition each : definition.links()) {
            if (each.link().many()) {
                many(each.link(), () -> tables.apply(each.targetModel()));
            } else {
                one(each.link(), () -> tables.apply(each.targetModel()));
            }
        }
    }

    private void column(ColumnDefinition each) {
        if (each.fields().isPresent()) {
            Supplier<Definition> fields = each.fields().get();
            composite(
                    each.fieldName(),
                    each.columnName(),
                    each.type(),
                    () -> new DynamicTable(fields.get(), Optional.empty(), tables));
        } else {
            column(each.fieldName(), each.columnName(), each.type());
        }
    }

    /** The same table by another name, to read it twice in a query. */
    @Override
    public DynamicTable as(String alias) {
        return new DynamicTable(definition, Optional.of(alias), tables);
    }
}
