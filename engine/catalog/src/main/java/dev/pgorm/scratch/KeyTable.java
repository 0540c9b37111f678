package dev.pgorm.scratch;

import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TableForm;
import dev.pgorm.ir.TableProperties;
import dev.pgorm.ir.sql.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tables as foreign keys see them. */
final class KeyTable {

    private KeyTable() {}

    /** The table with its unique keys and their columns only, for a foreign key to lead to. */
    static Table of(Table table) {
        List<Constraint> keys = new ArrayList<>();
        Set<Identifier> columns = new HashSet<>();
        for (Constraint constraint : table.constraints()) {
            switch (constraint) {
                case Constraint.PrimaryKey key -> {
                    keys.add(key);
                    columns.addAll(key.columns());
                    columns.addAll(key.include());
                }
                case Constraint.Unique key -> {
                    keys.add(key);
                    columns.addAll(key.columns());
                    columns.addAll(key.include());
                }
                case Constraint.Exclusion exclusion -> {}
                case Constraint.ForeignKey foreignKey -> {}
                case Constraint.Check check -> {}
            }
        }
        List<Index> indexes = table.indexes().stream().filter(KeyTable::isKey).toList();
        indexes.forEach(index -> {
            columns.addAll(index.include());
            index.elements().forEach(each -> {
                if (each.key() instanceof Index.ColumnKey(Identifier column)) {
                    columns.add(column);
                }
            });
        });
        List<Column> left = table.columns().stream()
                .filter(each -> columns.contains(each.name()))
                .map(KeyTable::bare)
                .toList();
        return new Table(
                table.name(),
                left,
                keys,
                indexes,
                TableProperties.plain().withStorage(table.properties().storage()),
                Optional.empty());
    }

    private static boolean isKey(Index index) {
        return index.unique()
                && index.where().isEmpty()
                && index.elements().stream().allMatch(each -> each.key() instanceof Index.ColumnKey);
    }

    private static Column bare(Column column) {
        return column.withValue(new ColumnValue.None()).withComment(Optional.empty());
    }

    /** Whether that is all that it takes: the table does not have its columns from others, nor its rows elsewhere. */
    static boolean isEnough(Table table) {
        return table.form().equals(TableForm.ordinary());
    }

    /** The table without what leads to others. */
    static Table withoutForeignKeys(Table table) {
        return table.withParts(
                table.columns(),
                table.constraints().stream()
                        .filter(each -> !(each instanceof Constraint.ForeignKey))
                        .toList(),
                table.indexes());
    }
}
