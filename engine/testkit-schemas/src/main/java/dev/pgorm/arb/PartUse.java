package dev.pgorm.arb;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnReference;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.ExpressionNames;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlExpr;

/** Whether anything in a catalog needs a column. */
final class PartUse {

    private PartUse() {}

    static boolean isUsed(Table table, Column column, Catalog catalog) {
        Identifier name = column.name();
        return table.constraints().stream().anyMatch(each -> uses(each, name))
                || table.indexes().stream().anyMatch(each -> uses(each, name))
                || table.columns().stream()
                        .anyMatch(each -> each.value() instanceof ColumnValue.Generated generated
                                && reads(generated.expression(), name))
                || catalog.all(Sequence.class).stream()
                        .anyMatch(each -> each.ownedBy()
                                .filter(new ColumnReference(table.name(), name)::equals)
                                .isPresent())
                || catalog.tables().stream()
                        .flatMap(other -> other.constraints().stream())
                        .anyMatch(each -> each instanceof Constraint.ForeignKey key
                                && key.referencedTable().equals(table.name())
                                && key.referencedColumns().contains(name));
    }

    private static boolean uses(Constraint constraint, Identifier column) {
        return switch (constraint) {
            case Constraint.PrimaryKey key -> key.columns().contains(column);
            case Constraint.Unique unique -> unique.columns().contains(column);
            case Constraint.Exclusion exclusion ->
                exclusion.where().filter(each -> reads(each, column)).isPresent()
                        || exclusion.elements().stream()
                                .anyMatch(element -> uses(element.key().key(), column));
            case Constraint.ForeignKey key -> key.columns().contains(column);
            case Constraint.Check check -> reads(check.expression(), column);
        };
    }

    private static boolean uses(Index index, Identifier column) {
        return index.where().filter(each -> reads(each, column)).isPresent()
                || index.elements().stream().anyMatch(element -> uses(element.key(), column));
    }

    private static boolean uses(Index.Key key, Identifier column) {
        return switch (key) {
            case Index.ColumnKey each -> each.column().equals(column);
            case Index.ExpressionKey each -> reads(each.expression(), column);
        };
    }

    private static boolean reads(SqlExpr expression, Identifier column) {
        return ExpressionNames.of(expression).readsColumn(column);
    }
}
