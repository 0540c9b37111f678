package dev.pgorm.postgis;

import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.query.DynamicTable;
import dev.pgorm.query.DynamicTable.ColumnDefinition;
import dev.pgorm.query.model.ExtensionType;
import dev.pgorm.query.model.ValueType;
import java.util.List;
import java.util.Optional;

/** A table {@code place} with an identifier and one column of a type. */
final class Places {

    static final ColumnDefinition ID = ColumnDefinition.of("id", "integer");

    private Places() {}

    static DynamicTable with(ExtensionType<?, ?> type, String sql) {
        return of(new ColumnDefinition("shape", "shape", ValueType.ofExtension(type, sql)));
    }

    static DynamicTable withArrays(ExtensionType<?, ?> type, String sql) {
        return of(new ColumnDefinition("shape", "shape", ValueType.arrayOf(ValueType.ofExtension(type, sql))));
    }

    private static DynamicTable of(ColumnDefinition shape) {
        return new DynamicTable(
                new DynamicTable.Definition(
                        "Place", QualifiedName.of("public", "place"), List.of(ID, shape), List.of()),
                Optional.empty(),
                name -> {
                    throw new IllegalStateException(name);
                });
    }
}
