package dev.pgorm.plan;

import dev.pgorm.ddl.ColumnSql;
import dev.pgorm.ddl.DefaultNames;
import dev.pgorm.ddl.SequenceSql;
import dev.pgorm.hazard.HazardRule;
import dev.pgorm.hazard.LockMode;
import dev.pgorm.hazard.Work;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnReference;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.SequenceOptions;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Steps about what gives a column its value: defaults, identity, generation. */
final class ColumnValuePlanner {

    private ColumnValuePlanner() {}

    static void alter(
            Table table, Column before, Column after, boolean retyped, PlanContext context, Collection<String> ids) {
        defaults(table, before, after, retyped, context, ids);
        switch (before.value()) {
            case ColumnValue.Generated old -> generated(table, old, after, context, ids);
            case ColumnValue.Identity old -> {
                if (after.value() instanceof ColumnValue.Identity young) {
                    alterIdentity(table, old, young, after, context, ids);
                } else {
                    dropIdentity(table, before, context, ids);
                }
            }
            case ColumnValue.None none -> {}
            case ColumnValue.Default expression -> {}
        }
        if (after.value() instanceof ColumnValue.Identity young && !(before.value() instanceof ColumnValue.Identity)) {
            addIdentity(table, after, context, ids);
            if (!inheritsSequence(table, after, context)) {
                continueFromRows(table, young, after, context, ids);
            }
        }
    }

    private static void defaults(
            Table table, Column before, Column after, boolean retyped, PlanContext context, Collection<String> ids) {
        Optional<SqlExpr> old = expression(before.value());
        Optional<SqlExpr> young = expression(after.value());
        ObjectAddress address = References.column(table.name(), after.name());
        boolean mustGo = old.isPresent()
                && (retyped
                        || young.isEmpty()
                        || context.concessions().losesDefaultFirst(address)
                        || usesSwappedType(before.value(), table, context)
                        || callsWhatIsReplaced(table, before, context));
        boolean spreads = context.cascade().spreadsDefault(table.name(), after);
        if (mustGo) {
            Draft draft = context.graph()
                    .add(
                            Verb.DROP_DEFAULT,
                            address,
                            spreads
                                    ? ColumnSql.dropDefault(table.name(), after.name())
                                    : ColumnSql.dropDefaultOnly(table.name(), after.name()))
                    .frees(context.freed(context.before().of(table, before.value())))
                    .frees(context.before().restsOn(table, before))
                    .locks(table.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE)
                    .serves(ids);
            if (!retyped) {
                old.ifPresent(text -> draft.reverse(ColumnSql.setDefault(table.name(), after.name(), text)));
            }
        }
        if (young.isPresent() && (mustGo || !young.equals(old))) {
            Draft draft = context.graph()
                    .add(
                            Verb.SET_DEFAULT,
                            address,
                            spreads
                                    ? ColumnSql.setDefault(table.name(), after.name(), young.get())
                                    : ColumnSql.setDefaultOnly(table.name(), after.name(), young.get()))
                    .needs(context.after().of(table, after.value()))
                    .needs(context.after().restsOn(table, after))
                    .locks(table.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE)
                    .serves(ids);
            if (!mustGo) {
                if (old.isPresent()) {
                    draft.frees(context.freed(context.before().of(table, before.value())));
                    draft.frees(context.before().restsOn(table, before));
                }
                draft.reverse(old.map(text -> ColumnSql.setDefault(table.name(), after.name(), text))
                        .orElseGet(() -> ColumnSql.dropDefault(table.name(), after.name())));
            }
        }
    }

    private static boolean usesSwappedType(ColumnValue value, Table table, PlanContext context) {
        return context.before().of(table, value).stream()
                .anyMatch(address -> !context.freed(Set.of(address)).contains(address));
    }

    /** Then the old default has to go before that is dropped, and the new one cannot come before it is made again. */
    private static boolean callsWhatIsReplaced(Table table, Column before, PlanContext context) {
        return context.before().restsOn(table, before).stream().anyMatch(context.replacements()::contains);
    }

    private static Optional<SqlExpr> expression(ColumnValue value) {
        return switch (value) {
            case ColumnValue.Default expression -> Optional.of(expression.expression());
            case ColumnValue.None none -> Optional.empty();
            case ColumnValue.Generated generated -> Optional.empty();
            case ColumnValue.Identity identity -> Optional.empty();
        };
    }

    private static void generated(
            Table table, ColumnValue.Generated old, Column after, PlanContext context, Collection<String> ids) {
        ObjectAddress address = References.column(table.name(), after.name());
        if (after.value() instanceof ColumnValue.Generated young) {
            if (!old.expression().equals(young.expression())) {
                context.graph()
                        .add(
                                Verb.SET_EXPRESSION,
                                address,
                                ColumnSql.setExpression(table.name(), after.name(), young.expression()))
                        .gives(address)
                        .removes(address)
                        .frees(context.freed(context.before().of(table, old)))
                        .frees(context.before().restsOn(table, after))
                        .needs(context.after().of(table, young))
                        .needs(context.after().restsOn(table, after))
                        .costs(HazardRule.ADD_COLUMN_REWRITE, table.name())
                        .serves(ids);
            }
            return;
        }
        context.graph()
                .add(Verb.DROP_EXPRESSION, address, ColumnSql.dropExpression(table.name(), after.name()))
                .frees(context.freed(context.before().of(table, old)))
                .frees(context.before().restsOn(table, after))
                .locks(table.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE)
                .serves(ids);
    }

    /**
     * Makes a column that is there an identity column.
     *
     * @param column an identity column
     */
    static Draft addIdentity(Table table, Column column, PlanContext context, Collection<String> ids) {
        if (!(column.value() instanceof ColumnValue.Identity identity)) {
            throw new IllegalArgumentException(column.name() + " is no identity column");
        }
        return context.graph()
                .add(
                        Verb.ADD_IDENTITY,
                        References.column(table.name(), column.name()),
                        ColumnSql.addIdentity(table.name(), column.name(), identity))
                .locks(table.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE)
                .reverse(ColumnSql.dropIdentity(table.name(), column.name()))
                .takes(HeldName.relation(identitySequence(table, column).orElseThrow()))
                .serves(ids);
    }

    private static void continueFromRows(
            Table table, ColumnValue.Identity identity, Column column, PlanContext context, Collection<String> ids) {
        context.graph()
                .add(
                        Verb.CONTINUE_VALUES,
                        References.column(table.name(), column.name()),
                        SequenceSql.continueFromRows(
                                identitySequence(table, column).orElseThrow(),
                                new ColumnReference(table.name(), column.name()),
                                identity.options()))
                .locks(table.name(), LockMode.ACCESS_SHARE, Work.SCAN)
                .serves(ids);
    }

    /**
     * A column of a new table as CREATE TABLE states it: before PostgreSQL 16 a child may not say how a column is computed that its parent
     * computes, and has the parent's expression.
     */
    static Column ofChild(Table child, Column column, PlanContext context) {
        return !context.serverHas(16)
                        && column.value() instanceof ColumnValue.Generated
                        && child.form().parents().stream()
                                .flatMap(parent -> context.target().table(parent).stream())
                                .flatMap(parent -> parent.column(column.name()).stream())
                                .anyMatch(inherited -> inherited.value() instanceof ColumnValue.Generated)
                ? column.withValue(ColumnValue.NONE)
                : column;
    }

    /** Whether the column owned a sequence that goes: then the identity takes over its position. */
    private static boolean inheritsSequence(Table table, Column column, PlanContext context) {
        ColumnReference reference = new ColumnReference(table.name(), column.name());
        return context.start().all(Sequence.class).stream()
                .anyMatch(
                        sequence -> sequence.ownedBy().filter(reference::equals).isPresent()
                                && context.isDropped(sequence.address()));
    }

    private static void dropIdentity(Table table, Column before, PlanContext context, Collection<String> ids) {
        ObjectAddress address = References.column(table.name(), before.name());
        Draft draft = context.graph()
                .add(Verb.DROP_IDENTITY, address, ColumnSql.dropIdentity(table.name(), before.name()))
                .locks(table.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE)
                .serves(ids);
        identitySequence(table, before).map(HeldName::relation).ifPresent(draft::leaves);
    }

    private static void alterIdentity(
            Table table,
            ColumnValue.Identity old,
            ColumnValue.Identity young,
            Column after,
            PlanContext context,
            Collection<String> ids) {
        ObjectAddress address = References.column(table.name(), after.name());
        SequenceOptions options =
                old.options().withTypeChangedTo(young.options().type());
        boolean restart = SequencePosition.mustRestart(options, young.options());
        QualifiedName before = identitySequence(table, after.withValue(old)).orElseThrow();
        QualifiedName wanted = identitySequence(table, after).orElseThrow();
        for (String statement : SequencePosition.statements(before, options, young.options())) {
            context.graph().add(Verb.CONTINUE_VALUES, address, statement).serves(ids);
        }
        ColumnSql.alterIdentity(table.name(), after.name(), old, young, restart)
                .ifPresent(statement -> context.graph()
                        .add(Verb.ALTER_IDENTITY, address, statement)
                        .locks(table.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE)
                        .serves(ids));
        if (!before.equals(wanted)) {
            context.graph()
                    .add(Verb.RENAME, address, SequenceSql.rename(before, wanted.name()))
                    .leaves(HeldName.relation(before))
                    .takes(HeldName.relation(wanted))
                    .reverse(SequenceSql.rename(wanted, before.name()))
                    .serves(ids);
        }
        for (Verb later : List.of(Verb.ALTER_IDENTITY, Verb.RENAME)) {
            context.graph()
                    .run(Verb.CONTINUE_VALUES, address)
                    .before(later, address, "the new bounds have to hold its position");
        }
        context.graph()
                .run(Verb.SET_TYPE, address)
                .before(Verb.CONTINUE_VALUES, address, "the type sets the sequence's bounds");
    }

    /** The name of the sequence of an identity column; empty for other columns. */
    static Optional<QualifiedName> identitySequence(Table table, Column column) {
        return switch (column.value()) {
            case ColumnValue.Identity identity ->
                Optional.of(table.name()
                        .sibling(identity.sequenceName()
                                .map(Identifier::of)
                                .orElseGet(
                                        () -> DefaultNames.sequence(table.name().name(), column.name()))));
            case ColumnValue.None none -> Optional.empty();
            case ColumnValue.Default expression -> Optional.empty();
            case ColumnValue.Generated generated -> Optional.empty();
        };
    }
}
