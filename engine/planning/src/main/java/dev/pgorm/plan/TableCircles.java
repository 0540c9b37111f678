package dev.pgorm.plan;

import dev.pgorm.ddl.ColumnSql;
import dev.pgorm.hazard.LockMode;
import dev.pgorm.hazard.Work;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The parts of a table that rest on the table itself through definitions, as a default does that calls a function over the
 * table's rows: they come after the table and go before it.
 */
final class TableCircles {

    private final Table table;
    private final References references;
    private final PlanContext context;
    private final List<Column> defaults = new ArrayList<>();
    private final List<Column> generated = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();

    private TableCircles(Table table, References references, PlanContext context) {
        this.table = table;
        this.references = references;
        this.context = context;
        for (Column column : table.columns()) {
            if (restsOnTable(references.of(table, column), expressions(column.value()))) {
                (column.value() instanceof ColumnValue.Generated ? generated : defaults).add(column);
            }
        }
        for (Constraint constraint : table.constraints()) {
            if (restsOnTable(references.of(table, constraint), expressions(constraint))) {
                constraints.add(constraint);
            }
        }
    }

    private boolean restsOnTable(Set<ObjectAddress> rests, List<SqlExpr> expressions) {
        Set<ObjectAddress> all = new LinkedHashSet<>(rests);
        expressions.forEach(each -> all.addAll(references.mayCall(each)));
        return references.restOn(all, table);
    }

    private static List<SqlExpr> expressions(ColumnValue value) {
        return switch (value) {
            case ColumnValue.Default simple -> List.of(simple.expression());
            case ColumnValue.Generated generated -> List.of(generated.expression());
            case ColumnValue.None none -> List.of();
            case ColumnValue.Identity identity -> List.of();
        };
    }

    private static List<SqlExpr> expressions(Constraint constraint) {
        return switch (constraint) {
            case Constraint.Check check -> List.of(check.expression());
            case Constraint.Exclusion exclusion -> {
                List<SqlExpr> all = new ArrayList<>();
                exclusion.where().ifPresent(all::add);
                for (Constraint.ExclusionElement element : exclusion.elements()) {
                    if (element.key().key() instanceof Index.ExpressionKey key) {
                        all.add(key.expression());
                    }
                }
                yield all;
            }
            case Constraint.PrimaryKey key -> List.of();
            case Constraint.Unique unique -> List.of();
            case Constraint.ForeignKey key -> List.of();
        };
    }

    static TableCircles toCreate(Table table, PlanContext context) {
        return new TableCircles(table, context.after(), context);
    }

    static TableCircles toDrop(Table table, PlanContext context) {
        TableCircles circles = new TableCircles(table, context.before(), context);
        for (Index index : table.indexes()) {
            if (context.before().restOn(context.before().of(table, index), table)) {
                circles.indexes.add(index);
            }
        }
        return circles;
    }

    boolean contains(Constraint constraint) {
        return constraints.contains(constraint);
    }

    /** The table without them. */
    Table beginning() {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.removeAll(generated);
        columns.replaceAll(each -> defaults.contains(each) ? each.withValue(new ColumnValue.None()) : each);
        List<Constraint> otherConstraints = new ArrayList<>(table.constraints());
        otherConstraints.removeAll(constraints);
        List<Index> otherIndexes = new ArrayList<>(table.indexes());
        otherIndexes.removeAll(indexes);
        return table.withParts(columns, otherConstraints, otherIndexes);
    }

    /** What a column of the beginning refers to. */
    Set<ObjectAddress> needsOf(Column column) {
        boolean withoutDefault = defaults.stream().anyMatch(each -> each.name().equals(column.name()));
        return withoutDefault ? references.of(column.type()) : references.of(table, column);
    }

    /** The steps that add them, constraints apart. */
    void complete(Collection<String> ids) {
        for (Column column : defaults) {
            if (column.value() instanceof ColumnValue.Default value) {
                context.graph()
                        .add(
                                Verb.SET_DEFAULT,
                                References.column(table.name(), column.name()),
                                ColumnSql.setDefault(table.name(), column.name(), value.expression()))
                        .needs(references.of(table, column))
                        .needs(References.column(table.name(), column.name()))
                        .locks(table.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE)
                        .reverse(ColumnSql.dropDefault(table.name(), column.name()))
                        .serves(ids);
            }
        }
        generated.forEach(column -> ColumnPlanner.create(table, column, context, ids));
    }

    /** The steps that take them away. */
    void dissolve(Collection<String> ids) {
        indexes.forEach(index -> IndexPlanner.drop(table, index, context, ids));
        constraints.forEach(constraint -> ConstraintPlanner.drop(table, constraint, context, ids));
        generated.forEach(column -> ColumnPlanner.drop(table, column, context, ids));
        for (Column column : defaults) {
            Draft draft = context.graph()
                    .add(
                            Verb.DROP_DEFAULT,
                            References.column(table.name(), column.name()),
                            ColumnSql.dropDefault(table.name(), column.name()))
                    .frees(context.freed(references.of(table, column.value())))
                    .frees(references.restsOn(table, column))
                    .locks(table.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE)
                    .serves(ids);
            if (column.value() instanceof ColumnValue.Default value) {
                draft.reverse(ColumnSql.setDefault(table.name(), column.name(), value.expression()));
            }
        }
    }
}
