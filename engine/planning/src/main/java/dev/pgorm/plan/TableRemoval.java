package dev.pgorm.plan;

import dev.pgorm.ddl.TableFormSql;
import dev.pgorm.ddl.TableSql;
import dev.pgorm.hazard.HazardRule;
import dev.pgorm.hazard.LockMode;
import dev.pgorm.hazard.Work;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.ForeignServer;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Steps that take whole tables away. */
final class TableRemoval {

    private TableRemoval() {}

    /** One DROP TABLE, and before it what is in its way. */
    static void drop(Table table, PlanContext context) {
        Collection<String> ids = context.changeIds(table.address());
        Draft draft = context.graph()
                .add(Verb.DROP, table.address(), TableSql.drop(table))
                .removes(table.address())
                .frees(References.schemaOf(table.name()))
                .frees(context.before().restsOn(table))
                .leaves(HeldName.relation(table.name()))
                .leaves(HeldName.type(table.name()))
                .costs(dropCost(table, context), table.name())
                .serves(ids);
        for (QualifiedName parent : table.form().parents()) {
            draft.frees(ObjectAddress.of(ObjectKind.TABLE, parent));
        }
        table.form()
                .ofType()
                .ifPresent(type -> draft.frees(context.freed(context.before().typesOf(type))));
        table.form().foreign().ifPresent(foreign -> draft.frees(ForeignServer.addressOf(foreign.server())));
        detachFirst(table, context, ids);
        TableCircles circles = TableCircles.toDrop(table, context);
        circles.dissolve(ids);
        for (Column column : circles.beginning().columns()) {
            draft.removes(References.column(table.name(), column.name()))
                    .frees(context.freed(TablePlanner.withoutOwn(circles.needsOf(column), table)));
            ColumnValuePlanner.identitySequence(table, column)
                    .map(HeldName::relation)
                    .ifPresent(draft::leaves);
        }
        for (Index index : circles.beginning().indexes()) {
            draft.removes(index.address(table.name()))
                    .frees(context.freed(
                            TablePlanner.withoutOwn(context.before().of(table, index), table)))
                    .leaves(HeldName.relation(table.name().sibling(index.name())));
        }
        for (Constraint constraint : circles.beginning().constraints()) {
            draft.removes(References.constraint(table.name(), constraint));
            ConstraintPlanner.names(table, constraint).forEach(draft::leaves);
            boolean before = constraint instanceof Constraint.ForeignKey key
                    && new ForeignKeyCircles(context).drop(table, key, ids);
            if (!before) {
                draft.frees(
                        context.freed(TablePlanner.withoutOwn(context.before().of(table, constraint), table)));
                draft.frees(partitionsThatStay(partitionsReferenced(constraint, table, context), context));
                lockReferenced(draft, constraint);
            }
        }
    }

    private static HazardRule dropCost(Table table, PlanContext context) {
        if (!context.replacements().contains(table.address())) {
            return HazardRule.DROP_TABLE;
        }
        return table.isPartitioned() || table.isForeign() ? HazardRule.REPLACE_EMPTY_TABLE : HazardRule.REPLACE_TABLE;
    }

    /** A foreign key to a partitioned table hangs on each of its partitions. */
    static Set<ObjectAddress> partitionsReferenced(Constraint constraint, Table table, PlanContext context) {
        Set<ObjectAddress> partitions = new LinkedHashSet<>();
        if (constraint instanceof Constraint.ForeignKey key) {
            for (QualifiedName partition : context.cascade().lineage().startDescendants(key.referencedTable())) {
                if (!partition.equals(table.name())) {
                    partitions.add(ObjectAddress.of(ObjectKind.TABLE, partition));
                }
            }
        }
        return partitions;
    }

    /** On those that leave their parents before they are dropped, no foreign key to a parent hangs any more by then. */
    private static Set<ObjectAddress> partitionsThatStay(Set<ObjectAddress> partitions, PlanContext context) {
        partitions.removeIf(each -> context.isDropped(each)
                && context.start()
                        .table(QualifiedName.of(each.schema(), each.name()))
                        .filter(partition -> isReferencedThroughParent(partition, context))
                        .isPresent());
        return partitions;
    }

    /** A partition that a foreign key to one of its parents hangs on has to leave before it can be dropped. */
    private static void detachFirst(Table table, PlanContext context, Collection<String> ids) {
        if (!table.isPartition() || !isReferencedThroughParent(table, context)) {
            return;
        }
        QualifiedName parent = table.form().parents().getFirst();
        context.graph()
                .add(Verb.DETACH, table.address(), TableFormSql.detach(table.name(), parent))
                .frees(ObjectAddress.of(ObjectKind.TABLE, parent))
                .costs(HazardRule.DETACH_PARTITION, parent)
                .locks(table.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE)
                .serves(ids);
        context.graph()
                .run(Verb.DETACH, table.address())
                .before(Verb.DROP, table.address(), "a foreign key to the parent hangs on it");
    }

    private static boolean isReferencedThroughParent(Table table, PlanContext context) {
        return context.start().tables().stream()
                .filter(other -> context.target().table(other.name()).isPresent()
                        && !context.replacements().contains(other.address()))
                .anyMatch(other -> other.constraints().stream()
                        .filter(each ->
                                partitionsReferenced(each, other, context).contains(table.address()))
                        .map(each -> References.constraint(other.name(), each))
                        .anyMatch(each -> !context.isDropped(each)
                                && !context.replacements().contains(each)));
    }

    private static void lockReferenced(Draft draft, Constraint constraint) {
        if (constraint instanceof Constraint.ForeignKey key) {
            draft.locks(key.referencedTable(), LockMode.ACCESS_EXCLUSIVE, Work.NONE);
        }
    }
}
