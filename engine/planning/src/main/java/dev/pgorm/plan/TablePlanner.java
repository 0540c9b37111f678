package dev.pgorm.plan;

import dev.pgorm.ddl.DefaultNames;
import dev.pgorm.ddl.TableSql;
import dev.pgorm.diff.Change;
import dev.pgorm.diff.InheritedParts;
import dev.pgorm.hazard.HazardRule;
import dev.pgorm.hazard.LockMode;
import dev.pgorm.hazard.Work;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.ForeignServer;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.KeyIndex;
import dev.pgorm.ir.NotNullConstraint;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Origin;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Steps about whole tables. */
final class TablePlanner {

    private TablePlanner() {}

    static void plan(Change change, PlanContext context) {
        QualifiedName name = PlanContext.name(change.object());
        switch (change.action()) {
            case CREATE -> create(context.target().table(name).orElseThrow(), context);
            case DROP -> TableRemoval.drop(context.start().table(name).orElseThrow(), context);
            case ALTER ->
                alter(
                        context.start().table(name).orElseThrow(),
                        context.target().table(name).orElseThrow(),
                        context);
            case RENAME -> {}
        }
    }

    /** One CREATE TABLE with every constraint that can stand inside it; foreign keys and indexes follow. */
    private static void create(Table table, PlanContext context) {
        Collection<String> ids = context.changeIds(table.address());
        TableCircles circles = TableCircles.toCreate(table, context);
        boolean attachedLater = isAttachedLater(table, context);
        Map<ObjectAddress, ObjectAddress> along = attachedLater ? Map.of() : comingAlong(table, context);
        Table alone = attachedLater ? alone(circles.beginning()) : circles.beginning();
        Table written = context.serverHas(18) && hasOlderChildren(table, context)
                ? withNamedNotNulls(alone)
                : alone.withParts(
                        alone.columns().stream()
                                .map(column -> NotNullPlanner.withUsualName(alone, column, context))
                                .map(column ->
                                        attachedLater ? column : ColumnValuePlanner.ofChild(alone, column, context))
                                .toList(),
                        alone.constraints(),
                        alone.indexes());
        List<Constraint> inline = table.constraints().stream()
                .filter(each -> !isFromParent(table, each, along))
                .filter(each -> canStandInline(each, table) && !circles.contains(each))
                .filter(each -> !namesNotNullAnew(each, table, context))
                .filter(each -> !attachedLater || !isLocalKey(each))
                .sorted(Comparator.comparingInt(TablePlanner::place))
                .toList();
        Table beginning = circles.beginning();
        Draft draft = context.graph()
                .add(Verb.CREATE, table.address(), TableSql.create(written, inline))
                .gives(table.address())
                .needs(References.schemaOf(table.name()))
                .needs(context.after().restsOn(table))
                .takes(HeldName.relation(table.name()))
                .takes(HeldName.type(table.name()))
                .reverse(TableSql.drop(table))
                .serves(ids);
        for (Column column : beginning.columns()) {
            draft.gives(References.column(table.name(), column.name()))
                    .needs(withoutOwn(circles.needsOf(column), table));
            ColumnValuePlanner.identitySequence(table, column)
                    .map(HeldName::relation)
                    .ifPresent(draft::takes);
            ColumnPlanner.requireFeatures(table, column, context);
            if (attachedLater || column.origin() != Origin.INHERITED) {
                ColumnPlanner.settings(table, column, context, ids);
            }
        }
        for (Constraint constraint : inline) {
            ConstraintPlanner.requireFeatures(table, constraint, context);
            draft.gives(References.constraint(table.name(), constraint))
                    .needs(withoutOwn(context.after().of(table, constraint), table));
            ConstraintPlanner.names(table, constraint).forEach(draft::takes);
        }
        along.keySet().forEach(draft::gives);
        for (QualifiedName parent :
                attachedLater ? List.<QualifiedName>of() : table.form().parents()) {
            draft.needs(ObjectAddress.of(ObjectKind.TABLE, parent));
            context.target()
                    .table(parent)
                    .ifPresent(each ->
                            each.columns().forEach(column -> draft.needs(References.column(parent, column.name()))));
            draft.locks(parent, LockMode.ACCESS_EXCLUSIVE, Work.NONE);
        }
        table.form().ofType().ifPresent(type -> draft.needs(context.after().typesOf(type)));
        table.form().foreign().ifPresent(foreign -> draft.needs(ForeignServer.addressOf(foreign.server())));
        for (Constraint constraint : table.constraints()) {
            if (!isFromParent(table, constraint, along) && !inline.contains(constraint)) {
                ConstraintPlanner.create(table, constraint, context, ids);
            }
        }
        for (Index index : table.indexes()) {
            if (!along.containsKey(index.address(table.name()))) {
                IndexPlanner.create(table, index, context, ids);
            }
        }
        RowSecurityPlanner.create(table, context, ids);
        circles.complete(ids);
    }

    /** Whether the plan makes the table, for the first time or again. */
    static boolean isMade(Table table, PlanContext context) {
        return context.start().find(table.address()).isEmpty()
                || context.replacements().contains(table.address());
    }

    /**
     * Whether a new partition is made alone and attached afterwards: where it is made as a partition it gets its parts of the
     * parent's indexes under names of the server's choosing.
     */
    static boolean isAttachedLater(Table table, PlanContext context) {
        if (!table.isPartition()) {
            return false;
        }
        Set<ObjectAddress> along = comingAlong(table, context).keySet();
        return (context.serverHas(18) && hasOwnNotNullNames(table, context))
                || table.constraints().stream()
                        .anyMatch(each ->
                                each.keyIndex().flatMap(KeyIndex::parent).isPresent()
                                        && !along.contains(References.constraint(table.name(), each)))
                || table.indexes().stream()
                        .anyMatch(each ->
                                each.details().parent().isPresent() && !along.contains(each.address(table.name())));
    }

    /** Names of inherited constraints make no difference, but are seen once it leaves its parent. */
    private static boolean hasOwnNotNullNames(Table table, PlanContext context) {
        QualifiedName parentName = table.form().parents().getFirst();
        return context.target()
                .table(parentName)
                .filter(parent -> table.columns().stream()
                        .filter(Column::notNull)
                        .anyMatch(column -> parent.column(column.name())
                                .filter(Column::notNull)
                                .filter(source -> !NotNullPlanner.name(parentName, source)
                                        .equals(NotNullPlanner.name(table.name(), column)))
                                .isPresent()))
                .isPresent();
    }

    /** Whether a partition's key is no part of one of its parent's. */
    static boolean isLocalKey(Constraint constraint) {
        return constraint.keyIndex().filter(index -> index.parent().isEmpty()).isPresent();
    }

    private static Map<ObjectAddress, ObjectAddress> comingAlong(Table table, PlanContext context) {
        Map<ObjectAddress, ObjectAddress> along = new LinkedHashMap<>();
        for (QualifiedName name : table.form().parents()) {
            context.target()
                    .table(name)
                    .ifPresent(parent -> along.putAll(InheritedParts.comingAlong(table, parent, context.start())));
        }
        return along;
    }

    /** The table as it is before it is attached. */
    private static Table alone(Table table) {
        return table.withProperties(table.properties().withForm(table.form().withPartition(Optional.empty())))
                .withParts(
                        table.columns().stream()
                                .map(column ->
                                        column.withDetails(column.details().withOrigin(Origin.OWN)))
                                .toList(),
                        table.constraints(),
                        table.indexes());
    }

    private static boolean isFromParent(Table table, Constraint constraint, Map<ObjectAddress, ObjectAddress> along) {
        return along.containsKey(References.constraint(table.name(), constraint))
                || (constraint instanceof Constraint.ForeignKey && constraint.origin() == Origin.INHERITED);
    }

    /**
     * A NOT VALID check inside CREATE TABLE would count as validated; of two keys with the same columns CREATE TABLE would make
     * only one.
     */
    private static boolean canStandInline(Constraint constraint, Table table) {
        if (constraint.keyIndex().filter(index -> !index.valid()).isPresent()) {
            return false;
        }
        return switch (constraint) {
            case Constraint.PrimaryKey key -> true;
            case Constraint.Unique unique ->
                table.constraints().stream()
                        .filter(each -> keyColumns(each).equals(unique.columns()))
                        .noneMatch(each -> each instanceof Constraint.PrimaryKey
                                || each.name().compareTo(unique.name()) < 0);
            case Constraint.Exclusion exclusion -> true;
            case Constraint.ForeignKey key -> false;
            case Constraint.Check check -> check.validity() != Constraint.Validity.NOT_VALID;
        };
    }

    /** From PostgreSQL 18 on a key that is made with the table gives names to what its columns would have from parents. */
    private static boolean namesNotNullAnew(Constraint constraint, Table table, PlanContext context) {
        return context.serverHas(18)
                && !table.form().parents().isEmpty()
                && constraint instanceof Constraint.PrimaryKey key
                && table.columns().stream()
                        .filter(column -> key.columns().contains(column.name()))
                        .flatMap(column -> column.details().notNull().stream())
                        .anyMatch(each -> each.origin() == Origin.INHERITED);
    }

    /** Keys first, as people write them. */
    private static int place(Constraint constraint) {
        return switch (constraint) {
            case Constraint.PrimaryKey key -> 0;
            case Constraint.Unique unique -> 1;
            case Constraint.Exclusion exclusion -> 2;
            case Constraint.Check check -> 3;
            case Constraint.ForeignKey key -> 4;
        };
    }

    private static List<Identifier> keyColumns(Constraint constraint) {
        return switch (constraint) {
            case Constraint.PrimaryKey key -> key.columns();
            case Constraint.Unique unique -> unique.columns();
            case Constraint.Exclusion exclusion -> List.of();
            case Constraint.ForeignKey key -> List.of();
            case Constraint.Check check -> List.of();
        };
    }

    /** The references without those to the table itself and its columns. */
    static Set<ObjectAddress> withoutOwn(Set<ObjectAddress> references, Table table) {
        Set<ObjectAddress> others = new LinkedHashSet<>(references);
        others.removeIf(each -> isOf(each, table));
        return others;
    }

    private static boolean isOf(ObjectAddress address, Table table) {
        return (address.kind() == ObjectKind.COLUMN || address.kind() == ObjectKind.TABLE)
                && PlanContext.name(address).equals(table.name());
    }

    /** Drops a table and makes it again in a form that no statement gives it. */
    static void replace(Table before, Table after, PlanContext context) {
        TableRemoval.drop(before, context);
        create(after, context);
        SequencePlanner.carryOver(before, context);
    }

    private static boolean hasOlderChildren(Table table, PlanContext context) {
        return context.cascade().lineage().targetChildren(table.name()).stream()
                .anyMatch(child -> context.start().table(child).isPresent());
    }

    /** The usual names may be taken for the moment by what the children have already. */
    private static Table withNamedNotNulls(Table table) {
        List<Column> columns = table.columns().stream()
                .map(column -> column.notNull()
                                && column.origin() != Origin.INHERITED
                                && column.details().notNull().isEmpty()
                        ? column.withDetails(column.details()
                                .withNotNull(Optional.of(new NotNullConstraint(
                                        DefaultNames.notNull(table.name().name(), column.name()), false, true))))
                        : column)
                .toList();
        return table.withParts(columns, table.constraints(), table.indexes());
    }

    private static void alter(Table before, Table after, PlanContext context) {
        Collection<String> ids = context.changeIds(after.address());
        StepGraph graph = context.graph();
        if (before.unlogged() != after.unlogged()) {
            graph.add(Verb.SET_LOGGED, after.address(), TableSql.setUnlogged(after.name(), after.unlogged()))
                    .costs(HazardRule.SET_LOGGED, after.name())
                    .reverse(TableSql.setUnlogged(after.name(), before.unlogged()))
                    .serves(ids);
        }
        RowSecurityPlanner.alter(before, after, context, ids);
        for (String statement : TableSql.setParameters(after.name(), before.with(), after.with())) {
            Draft draft = graph.add(Verb.SET_PARAMETERS, after.address(), statement)
                    .locks(after.name(), LockMode.SHARE_UPDATE_EXCLUSIVE, Work.NONE)
                    .serves(ids);
            // Those of its TOAST table are lost where no column needs one yet.
            after.columns().forEach(column -> draft.prefers(Set.of(References.column(after.name(), column.name()))));
        }
        Optional<Identifier> method = after.properties().storage().accessMethod();
        if (!before.properties().storage().accessMethod().equals(method)) {
            context.require(true, 15, "another access method of " + after.address());
            graph.add(Verb.SET_ACCESS_METHOD, after.address(), TableSql.setAccessMethod(after.name(), method))
                    .needs(context.after().restsOn(after))
                    .frees(context.before().restsOn(before))
                    .costs(HazardRule.SET_ACCESS_METHOD, after.name())
                    .reverse(TableSql.setAccessMethod(
                            after.name(), before.properties().storage().accessMethod()))
                    .serves(ids);
        }
        if (!before.tablespace().equals(after.tablespace())) {
            graph.add(Verb.SET_TABLESPACE, after.address(), TableSql.setTablespace(after.name(), after.tablespace()))
                    .costs(HazardRule.SET_TABLESPACE, after.name())
                    .reverse(TableSql.setTablespace(after.name(), before.tablespace()))
                    .serves(ids);
        }
    }
}
