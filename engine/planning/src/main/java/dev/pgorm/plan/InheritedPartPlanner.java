package dev.pgorm.plan;

import dev.pgorm.ddl.TableFormSql;
import dev.pgorm.diff.InheritedParts;
import dev.pgorm.hazard.LockMode;
import dev.pgorm.hazard.Work;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnDetails;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.KeyIndex;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Steps about columns, constraints and indexes that children have from their parents, as far as those do not do it all. */
final class InheritedPartPlanner {

    private final PlanContext context;

    private InheritedPartPlanner(PlanContext context) {
        this.context = context;
    }

    static void plan(PlanContext context) {
        InheritedPartPlanner planner = new InheritedPartPlanner(context);
        for (Table after : context.target().tables()) {
            if (!after.form().parents().isEmpty()) {
                planner.columns(after);
                planner.attach(after);
            }
        }
        context.target().tables().forEach(planner::joinAfterStatistics);
    }

    /** A child takes the statistics target of a parent's column over when that is set, and not when it becomes a child. */
    private void joinAfterStatistics(Table child) {
        for (QualifiedName ancestor : ancestors(child)) {
            for (Column column : child.columns()) {
                for (Verb joining : List.of(Verb.CREATE, Verb.ATTACH, Verb.INHERIT)) {
                    context.graph()
                            .run(Verb.SET_STATISTICS, References.column(ancestor, column.name()))
                            .before(joining, child.address(), "those that are children by then get it as well");
                }
            }
        }
    }

    /** The parts of children that a dropped key, index or check of the parent takes along. */
    static void goAlong(Set<ObjectAddress> along, Draft draft, PlanContext context) {
        for (ObjectAddress each : along) {
            if (each.kind() == ObjectKind.INDEX) {
                Indexes.TableIndex child = context.indexBefore(each);
                draft.frees(context.freed(context.before().of(child.table(), child.index())))
                        .leaves(HeldName.relation(PlanContext.name(each)));
            } else {
                Table child = context.tableBefore(each);
                Constraint copy = PlanContext.constraint(child, each);
                draft.frees(context.freed(context.before().of(child, copy)));
                ConstraintPlanner.names(child, copy).forEach(draft::leaves);
            }
        }
    }

    /** The parts of children that a new key, index or check of the parent brings along. */
    static void comeAlong(Set<ObjectAddress> along, Draft draft, PlanContext context) {
        for (ObjectAddress each : along) {
            draft.gives(each);
            if (each.kind() == ObjectKind.INDEX) {
                draft.takes(HeldName.relation(PlanContext.name(each)));
            } else {
                Table child = context.tableAfter(each);
                ConstraintPlanner.names(child, PlanContext.constraint(child, each))
                        .forEach(draft::takes);
            }
        }
    }

    private void columns(Table after) {
        boolean isNew = TablePlanner.isMade(after, context);
        if (isNew && TablePlanner.isAttachedLater(after, context)) {
            return;
        }
        for (Column column : after.columns()) {
            if (!column.origin().isInherited()) {
                continue;
            }
            if (isNew) {
                if (column.origin().isOwn()) {
                    continue;
                }
                parentWith(after.form().parents(), column.name())
                        .ifPresent(parent -> follow(after, fresh(column, parent), column, false));
            } else {
                existing(after, column);
            }
        }
    }

    private void existing(Table after, Column column) {
        Table before = context.start().table(after.name()).orElseThrow();
        ObjectAddress address = References.column(after.name(), column.name());
        List<QualifiedName> followed = context.cascade().followed(after.name(), column.name());
        if (!followed.isEmpty()) {
            Column old = before.column(column.name()).orElseThrow();
            Column oldParent = column(context.start().table(followed.getFirst()), column.name());
            Column youngParent = column(context.target().table(followed.getFirst()), column.name());
            boolean retyped = !oldParent.type().equals(youngParent.type())
                    || !oldParent.collation().equals(youngParent.collation())
                    || context.swaps().concern(oldParent);
            boolean spreads = valueSpreads(old, oldParent, youngParent, retyped, followed.getFirst());
            boolean notNullSpreads = oldParent.notNull() != youngParent.notNull()
                    && (youngParent.notNull() || !isLeftToChildren(followed.getFirst(), youngParent))
                    && (youngParent.notNull() || !forbidsNull(old))
                    && (!youngParent.notNull() || !context.serverHas(18) || NotNullPlanner.isInherited(column));
            if (oldParent.notNull()
                    && !youngParent.notNull()
                    && NotNullPlanner.outlivesParent(after.name(), column.name(), context)) {
                NotNullPlanner.own(after, column, context, ids(after, column));
                notNullSpreads = false;
            }
            Column left = afterParent(old, column, oldParent, youngParent, notNullSpreads);
            if (spreads) {
                follow(after, left.withValue(column.value()), column, false);
            } else {
                follow(after, left, withoutIdentityOf(youngParent, column, after), retyped);
            }
        } else if (context.cascade().comesWith(address).isPresent()) {
            parentWith(context.cascade().lineage().keptParents(after.name()), column.name())
                    .ifPresent(parent -> follow(after, fresh(column, parent), column, false));
        }
    }

    private boolean isLeftToChildren(QualifiedName parent, Column column) {
        return NotNullPlanner.dropsOnly(context.target().table(parent).orElseThrow(), column, context);
    }

    /** Whether the table has a constraint of its own against null, which from PostgreSQL 18 on outlives its parent's and its key. */
    private boolean forbidsNull(Column column) {
        return context.serverHas(18) && NotNullPlanner.isOwn(column);
    }

    private Optional<Table> parentWith(List<QualifiedName> parents, Identifier column) {
        return parents.stream()
                .flatMap(parent -> context.target().table(parent).stream())
                .filter(parent -> parent.column(column).isPresent())
                .findFirst();
    }

    private static Column column(Optional<Table> table, Identifier name) {
        return table.flatMap(each -> each.column(name)).orElseThrow();
    }

    /** The column as a child gets it from the parent. */
    private static Column fresh(Column column, Table parent) {
        Column source = parent.column(column.name()).orElseThrow();
        ColumnDetails details = source.details();
        Column copy = column.withNotNull(source.notNull())
                .withDetails(new ColumnDetails(
                        details.storage(),
                        details.compression(),
                        Optional.empty(),
                        StorageParameters.none(),
                        StorageParameters.none(),
                        column.details().notNull(),
                        column.origin()));
        return source.value() instanceof ColumnValue.Identity ? copy : copy.withValue(source.value());
    }

    /** The column as the statements about the parent leave it. */
    private static Column afterParent(
            Column old, Column after, Column oldParent, Column youngParent, boolean notNullSpreads) {
        boolean retyped = !oldParent.type().equals(youngParent.type());
        ColumnDetails own = old.details();
        ColumnDetails source = youngParent.details();
        boolean storageSpreads = retyped || !oldParent.storage().equals(youngParent.storage());
        boolean statisticsSpread = !oldParent.statisticsTarget().equals(youngParent.statisticsTarget());
        ColumnDetails details = new ColumnDetails(
                storageSpreads ? source.storage() : own.storage(),
                own.compression(),
                statisticsSpread ? source.statisticsTarget() : own.statisticsTarget(),
                own.options(),
                own.foreignOptions(),
                oldParent.details().notNull().equals(source.notNull()) && !notNullSpreads
                        ? own.notNull()
                        : after.details().notNull(),
                own.origin());
        return old.withType(after.type())
                .withNotNull(notNullSpreads ? youngParent.notNull() : old.notNull())
                .withDetails(details);
    }

    /** Whether what the parent's column gets as its value reaches the children. */
    private boolean valueSpreads(Column child, Column before, Column after, boolean retyped, QualifiedName parent) {
        if (before.value().equals(after.value()) && !retyped) {
            return false;
        }
        return switch (after.value()) {
            case ColumnValue.Default value -> context.cascade().spreadsDefault(parent, after);
            case ColumnValue.None none ->
                !(before.value() instanceof ColumnValue.None)
                        && context.cascade().spreadsDefault(parent, after);
            case ColumnValue.Generated generated -> true;
            case ColumnValue.Identity identity ->
                !(child.value() instanceof ColumnValue.Default)
                        || (before.value() instanceof ColumnValue.Default
                                && context.cascade().spreadsDefault(parent, after));
        };
    }

    /** The column without the identity that a partition gets along with its parent. */
    private Column withoutIdentityOf(Column parent, Column column, Table table) {
        boolean along = parent.value() instanceof ColumnValue.Identity
                && column.value() instanceof ColumnValue.Identity
                && table.isPartition()
                && context.serverHas(17);
        return along ? column.withValue(new ColumnValue.None()) : column;
    }

    private void follow(Table table, Column before, Column after, boolean retyped) {
        if (before.equals(after) && !retyped) {
            return;
        }
        ColumnPlanner.follow(table, before, after, retyped, context, ids(table, after));
        ObjectAddress address = References.column(table.name(), after.name());
        for (Verb verb : List.of(
                Verb.SET_DEFAULT,
                Verb.DROP_DEFAULT,
                Verb.SET_NOT_NULL,
                Verb.DROP_NOT_NULL,
                Verb.SET_STORAGE,
                Verb.SET_COMPRESSION,
                Verb.SET_STATISTICS,
                Verb.SET_OPTIONS)) {
            context.graph().find(verb, address).forEach(draft -> draft.needs(table.address()));
        }
        for (QualifiedName ancestor : ancestors(table)) {
            InheritedColumnOrder.order(table, References.column(ancestor, after.name()), address, context);
        }
    }

    private Set<QualifiedName> ancestors(Table table) {
        return context.cascade().lineage().targetAncestors(table.name());
    }

    private Collection<String> ids(Table table, Column column) {
        Set<String> ids = new HashSet<>(context.changeIds(References.column(table.name(), column.name())));
        if (ids.isEmpty()) {
            ids.addAll(context.changeIds(table.address()));
        }
        for (QualifiedName ancestor : ancestors(table)) {
            if (ids.isEmpty()) {
                ids.addAll(context.changeIds(References.column(ancestor, column.name())));
            }
        }
        return ids;
    }

    /** Makes indexes parts of those of the parent, where the server does not do that by itself. */
    private void attach(Table after) {
        if (!after.isPartition()) {
            return;
        }
        QualifiedName parentName = after.form().parents().getFirst();
        for (Constraint constraint : after.constraints()) {
            constraint
                    .keyIndex()
                    .flatMap(KeyIndex::parent)
                    .ifPresent(index -> attach(
                            after,
                            References.constraint(after.name(), constraint),
                            constraint.name(),
                            parentName,
                            index));
        }
        for (Index index : after.indexes()) {
            index.details()
                    .parent()
                    .ifPresent(parent -> attach(after, index.address(after.name()), index.name(), parentName, parent));
        }
    }

    private void attach(
            Table child, ObjectAddress address, Identifier name, QualifiedName parentName, Identifier parentIndex) {
        if (context.cascade().comesWith(address).isPresent()) {
            return;
        }
        Optional<ObjectAddress> source =
                context.target().table(parentName).flatMap(parent -> InheritedParts.index(parent, parentIndex));
        if (source.isEmpty()) {
            return;
        }
        boolean sourceIsNew = isNew(source.get());
        boolean partIsNew = isNew(address);
        boolean valid = isValid(parentName, parentIndex);
        boolean kept = context.cascade().lineage().keptParents(child.name()).contains(parentName);
        if (sourceIsNew && valid) {
            context.graph()
                    .run(Verb.CREATE, address)
                    .before(Verb.CREATE, source.get(), "the parent's takes it in when it is made");
            return;
        }
        boolean joinsWithItsTable = !kept && !sourceIsNew;
        boolean isThere = !partIsNew && !sourceIsNew && isAttachedBefore(child, name, parentIndex);
        if (joinsWithItsTable || isThere) {
            return;
        }
        context.graph()
                .add(
                        Verb.ATTACH,
                        address,
                        TableFormSql.attachIndex(
                                parentName.sibling(parentIndex), child.name().sibling(name)))
                .needs(address)
                .needs(source.get())
                .locks(child.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE)
                .serves(context.changeIds(address));
    }

    private boolean isNew(ObjectAddress part) {
        return context.isCreated(part)
                || context.replacements().contains(part)
                || context.start().table(tableOf(part)).isEmpty();
    }

    private QualifiedName tableOf(ObjectAddress part) {
        return part.kind() == ObjectKind.INDEX
                ? context.indexAfter(part).table().name()
                : PlanContext.name(part);
    }

    private boolean isValid(QualifiedName parentName, Identifier index) {
        Table parent = context.target().table(parentName).orElseThrow();
        return parent.constraint(index)
                .flatMap(Constraint::keyIndex)
                .map(KeyIndex::valid)
                .or(() -> parent.index(index).map(each -> each.details().valid()))
                .orElse(true);
    }

    private boolean isAttachedBefore(Table child, Identifier name, Identifier parentIndex) {
        Optional<Table> before = context.start().table(child.name());
        return before.flatMap(table -> table.constraint(name))
                        .flatMap(Constraint::keyIndex)
                        .flatMap(KeyIndex::parent)
                        .filter(parentIndex::equals)
                        .isPresent()
                || before.flatMap(table -> table.index(name))
                        .flatMap(index -> index.details().parent())
                        .filter(parentIndex::equals)
                        .isPresent();
    }
}
