package dev.pgorm.plan;

import dev.pgorm.ddl.ColumnSql;
import dev.pgorm.ddl.TableFormSql;
import dev.pgorm.diff.Lineage;
import dev.pgorm.hazard.HazardRule;
import dev.pgorm.hazard.LockMode;
import dev.pgorm.hazard.Work;
import dev.pgorm.ir.Collation;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnDetails;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Steps about columns of tables that stay: their coming, going, type and settings. */
final class ColumnPlanner {

    private static final String INHERITED = "an inherited column cannot be dropped";

    private ColumnPlanner() {}

    static void create(Table table, Column column, PlanContext context, Collection<String> ids) {
        ObjectAddress address = References.column(table.name(), column.name());
        if (context.cascade().comesWith(address).isPresent()) {
            return;
        }
        requireFeatures(table, column, context);
        boolean identityComesLater = identityComesLater(table, column, context);
        Column added = identityComesLater ? column.withValue(ColumnValue.NONE) : column;
        Draft draft = context.graph()
                .add(
                        Verb.CREATE,
                        address,
                        ColumnSql.add(table.name(), NotNullPlanner.withUsualName(table, added, context)))
                .gives(address)
                .gives(context.cascade().comingAlong(address))
                .needs(context.after().of(table, column))
                .takes(HeldName.column(table.name(), column.name()))
                .place(table.columns().indexOf(column))
                .reverse(ColumnSql.drop(table.name(), column.name()))
                .serves(ids);
        ColumnValuePlanner.identitySequence(table, added)
                .map(HeldName::relation)
                .ifPresent(draft::takes);
        if (identityComesLater) {
            ColumnValuePlanner.addIdentity(table, column, context, ids).needs(address);
        }
        creationCost(added)
                .ifPresentOrElse(
                        rule -> draft.costs(rule, table.name()),
                        () -> draft.locks(table.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE));
        settings(table, column, context, ids);
    }

    /**
     * Whether the table has children, to which an identity column cannot be added with the table: theirs is none. Partitions have their
     * parent's from PostgreSQL 17 on.
     */
    private static boolean identityComesLater(Table table, Column column, PlanContext context) {
        Lineage lineage = context.cascade().lineage();
        return column.value() instanceof ColumnValue.Identity
                && !(table.isPartitioned() && context.serverHas(17))
                && (!lineage.descendants(table.name()).isEmpty()
                        || lineage.startDescendants(table.name()).stream()
                                .anyMatch(child -> context.concessions()
                                        .goesAtAnyTime(ObjectAddress.of(ObjectKind.TABLE, child))));
    }

    private static Optional<HazardRule> creationCost(Column column) {
        return switch (column.value()) {
            case ColumnValue.None none ->
                column.notNull() ? Optional.of(HazardRule.ADD_NOT_NULL_COLUMN) : Optional.empty();
            case ColumnValue.Identity identity -> Optional.of(HazardRule.ADD_COLUMN_REWRITE);
            case ColumnValue.Generated generated ->
                generated.storage() == ColumnValue.Storage.STORED
                        ? Optional.of(HazardRule.ADD_COLUMN_REWRITE)
                        : Optional.empty();
            case ColumnValue.Default expression ->
                Volatility.mayDifferPerRow(expression.expression())
                        ? Optional.of(HazardRule.ADD_COLUMN_REWRITE)
                        : Optional.empty();
        };
    }

    static void drop(Table table, Column column, PlanContext context, Collection<String> ids) {
        ObjectAddress address = References.column(table.name(), column.name());
        if (context.cascade().goesWith(address).isPresent()) {
            return;
        }
        Set<ObjectAddress> along = context.cascade().goingAlong(address);
        boolean alone = context.cascade().lineage().leavesToChildren(table.name(), column.name());
        Draft draft = context.graph()
                .add(
                        Verb.DROP,
                        address,
                        alone
                                ? ColumnSql.dropOnly(table.name(), column.name())
                                : ColumnSql.drop(table.name(), column.name()))
                .removes(address)
                .removes(along)
                .frees(context.freed(context.before().of(table, column)))
                .leaves(HeldName.column(table.name(), column.name()))
                .costs(dropCost(column, address, context), table.name())
                .serves(ids);
        ColumnValuePlanner.identitySequence(table, column)
                .map(HeldName::relation)
                .ifPresent(draft::leaves);
        for (ObjectAddress each : along) {
            Table child = context.tableBefore(each);
            draft.frees(context.freed(context.before().of(child, PlanContext.column(child, each))));
        }
        draft.frees().removeAll(draft.removes());
        for (ObjectAddress source : context.cascade().sourcesBefore(address)) {
            context.graph().run(Verb.DROP, source).before(Verb.DROP, address, INHERITED);
        }
        if (alone) {
            for (QualifiedName child : context.cascade().lineage().descendants(table.name())) {
                ObjectAddress inherited = References.column(child, column.name());
                context.graph().run(Verb.DROP, address).before(Verb.DROP, inherited, INHERITED);
            }
        }
        lockBelow(table, draft, context);
    }

    /** What is done to a parent's column is done to those of the children. */
    private static void lockBelow(Table table, Draft draft, PlanContext context) {
        for (QualifiedName child : context.cascade().lineage().descendants(table.name())) {
            draft.locks(child, LockMode.ACCESS_EXCLUSIVE, Work.NONE);
        }
    }

    private static HazardRule dropCost(Column column, ObjectAddress address, PlanContext context) {
        if (!context.replacements().contains(address)) {
            return HazardRule.DROP_COLUMN;
        }
        return column.value() instanceof ColumnValue.Generated
                ? HazardRule.REPLACE_GENERATED
                : HazardRule.REPLACE_COLUMN;
    }

    /** Everything that turns one column into another in place. */
    static void alter(Table table, Column before, Column after, PlanContext context, Collection<String> ids) {
        requireFeatures(table, after, context);
        boolean swapped = context.swaps().concern(before);
        boolean retyped = swapped
                || !before.type().equals(after.type())
                || !before.collation().equals(after.collation());
        if (retyped) {
            setType(table, before, after, context, ids);
        }
        ColumnValuePlanner.alter(table, before, after, retyped, context, ids);
        NotNullPlanner.alter(table, before, after, context, ids);
        changedSettings(table, before, after, retyped, context, ids);
        order(References.column(table.name(), after.name()), context.graph());
    }

    private static void setType(Table table, Column before, Column after, PlanContext context, Collection<String> ids) {
        ObjectAddress address = References.column(table.name(), after.name());
        // Of a foreign table there are no values here that could be converted.
        Optional<SqlExpr> using = after.value() instanceof ColumnValue.Generated || table.isForeign()
                ? Optional.empty()
                : ValueConversion.using(table.name(), before, after, context);
        Draft draft = context.graph()
                .add(Verb.SET_TYPE, address, ColumnSql.setType(table.name(), after, using))
                .gives(address)
                .removes(address)
                .gives(context.cascade().columnsBelow(table.name(), after.name()))
                .removes(context.cascade().columnsBelow(table.name(), after.name()))
                .needs(context.after().of(after.type()))
                .needs(Collation.addresses(after.collation()))
                .frees(context.freed(context.before().of(before.type())))
                .frees(context.freed(Set.copyOf(Collation.addresses(before.collation()))))
                .serves(ids);
        typeCost(before, after, context)
                .ifPresentOrElse(
                        rule -> draft.costs(rule, table.name()),
                        () -> draft.locks(table.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE));
    }

    private static Optional<HazardRule> typeCost(Column before, Column after, PlanContext context) {
        if (context.swaps().concern(before.type())) {
            boolean isEnum = context.before().of(before.type()).stream()
                    .anyMatch(each ->
                            each.kind() == ObjectKind.ENUM && context.swaps().contains(each));
            return Optional.of(isEnum ? HazardRule.ENUM_SWAP : HazardRule.TYPE_SWAP);
        }
        if (before.type().equals(after.type())) {
            return Optional.of(HazardRule.CHANGE_COLLATION);
        }
        TypeReference from = context.before().base(before.type());
        TypeReference to = context.after().base(after.type());
        Optional<HazardRule> cost = TypeConversion.cost(from, to);
        return cost.isEmpty() && context.after().isConstrained(after.type())
                ? Optional.of(HazardRule.REWRITE_TYPE)
                : cost;
    }

    /**
     * What is left to do for a column after the statements about its parents.
     *
     * @param before the column as those leave it
     * @param retyped whether they change its type
     */
    static void follow(
            Table table, Column before, Column after, boolean retyped, PlanContext context, Collection<String> ids) {
        ColumnValuePlanner.alter(table, before, after, retyped, context, ids);
        NotNullPlanner.alter(table, before, after, context, ids);
        changedSettings(table, before, after, false, context, ids);
        order(References.column(table.name(), after.name()), context.graph());
    }

    /** Settings that CREATE TABLE and ADD COLUMN cannot state on every server. */
    static void settings(Table table, Column column, PlanContext context, Collection<String> ids) {
        Column plain = column.withDetails(new ColumnDetails(
                Optional.empty(),
                column.compression(),
                Optional.empty(),
                StorageParameters.none(),
                column.details().foreignOptions(),
                Optional.empty(),
                column.origin()));
        ObjectAddress address = References.column(table.name(), column.name());
        changedSettings(table, plain, column, false, context, ids);
        NotNullPlanner.addNotValid(table, column, context, ids);
        for (Verb verb : List.of(Verb.SET_STORAGE, Verb.SET_STATISTICS, Verb.SET_OPTIONS, Verb.SET_NOT_NULL)) {
            context.graph().find(verb, address).forEach(draft -> draft.needs(address));
        }
    }

    private static void changedSettings(
            Table table, Column before, Column after, boolean retyped, PlanContext context, Collection<String> ids) {
        ObjectAddress address = References.column(table.name(), after.name());
        StepGraph graph = context.graph();
        boolean storageLost = retyped && after.storage().isPresent();
        boolean storageChanged = !before.storage().equals(after.storage())
                && !(retyped && after.storage().isEmpty());
        if (storageLost || storageChanged) {
            String storage = after.storage().orElseGet(() -> defaultStorage(after.type(), context));
            graph.add(Verb.SET_STORAGE, address, ColumnSql.setStorage(table.name(), after.name(), storage))
                    .locks(table.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE)
                    .serves(ids);
        }
        if (!before.compression().equals(after.compression())) {
            graph.add(
                            Verb.SET_COMPRESSION,
                            address,
                            ColumnSql.setCompression(table.name(), after.name(), after.compression()))
                    .locks(table.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE)
                    .serves(ids);
        }
        if (!before.statisticsTarget().equals(after.statisticsTarget())) {
            graph.add(
                            Verb.SET_STATISTICS,
                            address,
                            ColumnSql.setStatistics(table.name(), after.name(), after.statisticsTarget()))
                    .locks(table.name(), LockMode.SHARE_UPDATE_EXCLUSIVE, Work.NONE)
                    .serves(ids);
        }
        for (String statement : TableFormSql.setColumnOptions(
                table.name(),
                after.name(),
                before.details().foreignOptions(),
                after.details().foreignOptions())) {
            graph.add(Verb.SET_OPTIONS, address, statement)
                    .locks(table.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE)
                    .serves(ids);
        }
        for (String statement : ColumnSql.setOptions(
                table.name(),
                after.name(),
                before.details().options(),
                after.details().options())) {
            graph.add(Verb.SET_OPTIONS, address, statement)
                    .locks(table.name(), LockMode.SHARE_UPDATE_EXCLUSIVE, Work.NONE)
                    .serves(ids);
        }
    }

    private static String defaultStorage(TypeReference type, PlanContext context) {
        TypeReference base = context.after().base(type);
        boolean isEnum = base instanceof TypeReference.Named named
                && context.enumAfter(named.name()).isPresent();
        boolean isDefined = base instanceof TypeReference.Named named
                && context.after().type(named.name()).isPresent();
        return isDefined && !isEnum ? "extended" : TypeConversion.defaultStorage(base);
    }

    /** What the steps about one column have to respect among themselves. */
    private static void order(ObjectAddress column, StepGraph graph) {
        String pinned = "the default is tied to the old type";
        graph.run(Verb.DROP_DEFAULT, column).before(Verb.SET_TYPE, column, pinned);
        graph.run(Verb.SET_TYPE, column).before(Verb.SET_DEFAULT, column, "the default is of the new type");
        graph.run(Verb.DROP_EXPRESSION, column)
                .before(Verb.SET_TYPE, column, "only plain columns convert their values");
        graph.run(Verb.DROP_EXPRESSION, column).before(Verb.SET_DEFAULT, column, "a generated column has no default");
        graph.run(Verb.DROP_EXPRESSION, column).before(Verb.ADD_IDENTITY, column, "a generated column is no identity");
        graph.run(Verb.SET_TYPE, column).before(Verb.SET_EXPRESSION, column, "the expression gives the new type");
        graph.run(Verb.DROP_IDENTITY, column).before(Verb.SET_TYPE, column, "an identity column is an integer");
        graph.run(Verb.DROP_IDENTITY, column).before(Verb.SET_DEFAULT, column, "an identity column has no default");
        graph.run(Verb.DROP_IDENTITY, column).before(Verb.DROP_NOT_NULL, column, "an identity column is not null");
        graph.run(Verb.DROP_DEFAULT, column).before(Verb.ADD_IDENTITY, column, "an identity column has no default");
        graph.run(Verb.SET_TYPE, column).before(Verb.ADD_IDENTITY, column, "an identity column is an integer");
        graph.run(Verb.SET_NOT_NULL, column).before(Verb.ADD_IDENTITY, column, "an identity column is not null");
        graph.run(Verb.SET_TYPE, column).before(Verb.ALTER_IDENTITY, column, "the type sets the sequence's bounds");
        graph.run(Verb.ADD_IDENTITY, column).before(Verb.CONTINUE_VALUES, column, "it makes the sequence");
        for (Verb setting : List.of(Verb.SET_STORAGE, Verb.SET_COMPRESSION, Verb.SET_NOT_NULL)) {
            graph.run(Verb.SET_TYPE, column).before(setting, column, "the new type resets it");
        }
        graph.run(Verb.DROP_NOT_NULL, column).before(Verb.SET_TYPE, column, "the conversion may give NULL");
    }

    /** A column stays NOT NULL as long as it is in a primary key. */
    static void orderAfterPrimaryKey(List<ObjectAddress> columns, ObjectAddress key, StepGraph graph) {
        orderAfterKeyEnds(columns, key, graph);
        for (ObjectAddress column : columns) {
            graph.run(Verb.SET_NOT_NULL, column).before(Verb.CREATE, key, "key columns are not null");
        }
    }

    /** What ends a primary key, alone or with its table, goes before the columns may be null. */
    static void orderAfterKeyEnds(List<ObjectAddress> columns, ObjectAddress end, StepGraph graph) {
        columns.forEach(
                column -> graph.run(Verb.DROP, end).before(Verb.DROP_NOT_NULL, column, "key columns are not null"));
    }

    static void requireFeatures(Table table, Column column, PlanContext context) {
        boolean virtual = column.value() instanceof ColumnValue.Generated generated
                && generated.storage() == ColumnValue.Storage.VIRTUAL;
        context.require(
                virtual,
                18,
                "the virtual generated "
                        + ObjectAddress.part(
                                ObjectKind.COLUMN, table.name(), column.name().value()));
    }
}
