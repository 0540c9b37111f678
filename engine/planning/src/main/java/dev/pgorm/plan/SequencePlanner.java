package dev.pgorm.plan;

import dev.pgorm.ddl.DefaultNames;
import dev.pgorm.ddl.SequenceSql;
import dev.pgorm.diff.Change;
import dev.pgorm.hazard.HazardRule;
import dev.pgorm.hazard.LockMode;
import dev.pgorm.hazard.Work;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnReference;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.SequenceOptions;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.Collection;
import java.util.Optional;

/** Steps about sequences that are not part of an identity column. */
final class SequencePlanner {

    private SequencePlanner() {}

    static void plan(Change change, PlanContext context) {
        switch (change.action()) {
            case CREATE -> create(after(change, context), context);
            case DROP -> drop(before(change, context), context);
            case ALTER -> alter(before(change, context), after(change, context), change, context);
            case RENAME -> {}
        }
    }

    private static void create(Sequence sequence, PlanContext context) {
        context.require(sequence.unlogged(), 15, "the unlogged " + sequence.address());
        Collection<String> ids = context.changeIds(sequence.address());
        context.graph()
                .add(Verb.CREATE, sequence.address(), SequenceSql.create(sequence))
                .gives(sequence.address())
                .needs(References.schemaOf(sequence.name()))
                .takes(HeldName.relation(sequence.name()))
                .reverse(SequenceSql.drop(sequence.name()))
                .serves(ids);
        sequence.ownedBy().ifPresent(owner -> {
            own(sequence, owner, context, ids);
            continueValues(sequence, owner, context, ids);
        });
    }

    /** Keeps the sequences of a table's columns while it is dropped and made again. */
    static void carryOver(Table table, PlanContext context) {
        for (Sequence before : context.start().all(Sequence.class)) {
            Optional<Sequence> after = context.target().find(before.address()).map(Sequence.class::cast);
            if (after.isPresent()
                    && before.ownedBy()
                            .filter(owner -> owner.table().equals(table.name()))
                            .isPresent()) {
                keep(before, after.get(), context, context.changeIds(table.address()));
            }
        }
    }

    /** Keeps the sequences of columns that are dropped and made again, with a parent's column or by themselves. */
    static void keepOwned(PlanContext context) {
        for (Sequence before : context.start().all(Sequence.class)) {
            Optional<Sequence> after = context.target().find(before.address()).map(Sequence.class::cast);
            Optional<ObjectAddress> column = before.ownedBy()
                    .filter(owner -> after.flatMap(Sequence::ownedBy)
                            .filter(owner::equals)
                            .isPresent())
                    .map(owner -> References.column(owner.table(), owner.column()))
                    .filter(each -> !context.isRemade(each));
            if (column.isPresent()
                    && (context.replacements().contains(column.get())
                            || context.cascade().goesWith(column.get()).isPresent())) {
                keep(before, after.orElseThrow(), context, context.causes(column.get()));
            }
        }
    }

    private static void keep(Sequence before, Sequence after, PlanContext context, Collection<String> ids) {
        ColumnReference owner = before.ownedBy().orElseThrow();
        context.graph()
                .add(Verb.DROP_OWNED_BY, before.address(), SequenceSql.ownedByNone(before.name()))
                .frees(References.column(owner.table(), owner.column()))
                .frees(ObjectAddress.of(ObjectKind.TABLE, owner.table()))
                .serves(ids);
        if (before.ownedBy().equals(after.ownedBy())) {
            own(after, owner, context, ids);
            context.graph()
                    .run(Verb.DROP_OWNED_BY, before.address())
                    .before(Verb.SET_OWNED_BY, before.address(), "its column is made again");
        }
    }

    private static Draft own(Sequence sequence, ColumnReference owner, PlanContext context, Collection<String> ids) {
        return context.graph()
                .add(Verb.SET_OWNED_BY, sequence.address(), SequenceSql.ownedBy(sequence.name(), owner))
                .needs(sequence.address())
                .needs(ObjectAddress.of(ObjectKind.TABLE, owner.table()))
                .needs(References.column(owner.table(), owner.column()))
                .serves(ids);
    }

    /** A column that had values before it got the sequence must not get them again. */
    private static void continueValues(
            Sequence sequence, ColumnReference owner, PlanContext context, Collection<String> ids) {
        Optional<Column> before = context.start().column(owner.table(), owner.column());
        Optional<Column> after = context.target().column(owner.table(), owner.column());
        if (before.isPresent() && after.filter(SequencePlanner::isInteger).isPresent()) {
            context.graph()
                    .add(
                            Verb.CONTINUE_VALUES,
                            sequence.address(),
                            SequenceSql.continueFromRows(sequence.name(), owner, sequence.options()))
                    .needs(sequence.address())
                    .needs(References.column(owner.table(), owner.column()))
                    .locks(owner.table(), LockMode.ACCESS_SHARE, Work.SCAN)
                    .serves(ids);
        }
    }

    private static boolean isInteger(Column column) {
        return switch (column.type().sql()) {
            case "smallint", "integer", "bigint" -> true;
            default -> false;
        };
    }

    private static void drop(Sequence sequence, PlanContext context) {
        ObjectAddress address = sequence.address();
        Collection<String> ids = context.changeIds(address);
        Optional<Draft> owner = sequence.ownedBy().flatMap(column -> dropOf(column, context));
        if (owner.isPresent()) {
            owner.get()
                    .removes(address)
                    .leaves(HeldName.relation(sequence.name()))
                    .serves(ids);
            return;
        }
        Optional<ColumnReference> heir = sequence.ownedBy().filter(column -> becomesIdentity(column, context));
        if (heir.isPresent()) {
            handOver(sequence, heir.get(), context, ids);
            return;
        }
        Draft draft = context.graph()
                .add(Verb.DROP, address, SequenceSql.drop(sequence.name()))
                .removes(address)
                .frees(References.schemaOf(sequence.name()))
                .leaves(HeldName.relation(sequence.name()))
                .hazard(HazardRule.DROP_SEQUENCE)
                .serves(ids);
        sequence.ownedBy().ifPresent(column -> draft.frees(References.column(column.table(), column.column())));
    }

    /** The step that drops a column, with its table or alone: it takes the sequences of the column along. */
    private static Optional<Draft> dropOf(ColumnReference column, PlanContext context) {
        ObjectAddress table = ObjectAddress.of(ObjectKind.TABLE, column.table());
        ObjectAddress part = References.column(column.table(), column.column());
        return context.graph().find(Verb.DROP, table).stream()
                .findFirst()
                .or(() -> context.graph().find(Verb.DROP, part).stream().findFirst());
    }

    private static boolean becomesIdentity(ColumnReference column, PlanContext context) {
        return context.target()
                .table(column.table())
                .flatMap(table -> table.column(column.column()))
                .filter(after -> after.value() instanceof ColumnValue.Identity)
                .isPresent();
    }

    /** The old sequence steps aside, the identity's goes on where it stood, and then it goes. */
    private static void handOver(Sequence old, ColumnReference heir, PlanContext context, Collection<String> ids) {
        QualifiedName aside = old.name().sibling(DefaultNames.aside(old.name().name()));
        ObjectAddress column = References.column(heir.table(), heir.column());
        context.graph()
                .add(Verb.SET_ASIDE, old.address(), SequenceSql.rename(old.name(), aside.name()))
                .leaves(HeldName.relation(old.name()))
                .serves(ids);
        context.graph()
                .add(Verb.CONTINUE_VALUES, column, SequenceSql.continueFrom(identitySequence(heir, context), aside))
                .serves(ids);
        context.graph()
                .add(Verb.DROP, old.address(), SequenceSql.drop(aside))
                .removes(old.address())
                .serves(ids);
        context.graph()
                .run(Verb.SET_ASIDE, old.address())
                .before(Verb.DROP, old.address(), "it is dropped under its temporary name");
        context.graph()
                .run(Verb.SET_ASIDE, old.address())
                .before(Verb.CONTINUE_VALUES, column, "it is read under its temporary name");
        context.graph()
                .run(Verb.CONTINUE_VALUES, column)
                .before(Verb.DROP, old.address(), "the position is read from it");
    }

    /** The name of the sequence behind an identity column of the target. */
    static QualifiedName identitySequence(ColumnReference reference, PlanContext context) {
        Table table = context.target().table(reference.table()).orElseThrow();
        Column column = table.column(reference.column()).orElseThrow();
        return ColumnValuePlanner.identitySequence(table, column).orElseThrow();
    }

    private static void alter(Sequence before, Sequence after, Change change, PlanContext context) {
        ObjectAddress address = after.address();
        Collection<String> ids = context.changeIds(address);
        if (!before.options().equals(after.options())) {
            options(before, after, context, ids);
        }
        if (change.touches("unlogged") && !followsItsTable(before, after, context)) {
            setLogged(after, context, ids);
        }
        if (!before.ownedBy().equals(after.ownedBy())) {
            Draft draft = after.ownedBy()
                    .map(owner -> own(after, owner, context, ids))
                    .orElseGet(() -> context.graph()
                            .add(Verb.DROP_OWNED_BY, address, SequenceSql.ownedByNone(after.name()))
                            .serves(ids));
            before.ownedBy().ifPresent(owner -> {
                ObjectAddress table = ObjectAddress.of(ObjectKind.TABLE, owner.table());
                draft.frees(References.column(owner.table(), owner.column())).frees(table);
                context.graph()
                        .run(draft.operation().verb(), address)
                        .before(Verb.SET_LOGGED, table, "a table takes its sequences along");
            });
        }
    }

    private static Draft setLogged(Sequence after, PlanContext context, Collection<String> ids) {
        context.require(true, 15, "a change of whether " + after.address() + " is logged");
        return context.graph()
                .add(Verb.SET_LOGGED, after.address(), SequenceSql.setUnlogged(after.name(), after.unlogged()))
                .serves(ids);
    }

    /**
     * Sequences that are not what their table becomes in being logged; once all steps are drafted. The table takes those along that it
     * has by then.
     */
    static void keepLogged(PlanContext context) {
        if (!context.graph().does(Verb.SET_LOGGED)) {
            return;
        }
        for (Sequence after : context.target().all(Sequence.class)) {
            after.ownedBy()
                    .flatMap(owner -> context.target().table(owner.table()))
                    .ifPresent(table -> keepLogged(after, table, context));
        }
    }

    private static void keepLogged(Sequence after, Table table, PlanContext context) {
        Optional<Sequence> before = context.start().find(after.address()).map(Sequence.class::cast);
        if (before.filter(each -> isOwnedBy(each, table)).isEmpty()) {
            context.graph()
                    .run(Verb.SET_LOGGED, table.address())
                    .before(Verb.SET_OWNED_BY, after.address(), "a table takes its sequences along");
            return;
        }
        for (Draft draft : context.graph().find(Verb.SET_LOGGED, table.address())) {
            if (after.unlogged() != table.unlogged() && context.serverHas(15)) {
                Draft own = context.graph().find(Verb.SET_LOGGED, after.address()).stream()
                        .findFirst()
                        .orElseGet(() -> setLogged(after, context, draft.changeIds()));
                context.graph().order(draft, own, "a table takes its sequences along");
            }
        }
    }

    private static boolean isOwnedBy(Sequence sequence, Table table) {
        return sequence.ownedBy()
                .filter(owner -> owner.table().equals(table.name()))
                .isPresent();
    }

    /** New bounds have to hold the position that the sequence has. */
    private static void options(Sequence before, Sequence after, PlanContext context, Collection<String> ids) {
        SequenceOptions old = before.options();
        SequenceOptions young = after.options();
        if (SequencePosition.mustRestart(old, young)) {
            context.graph()
                    .add(Verb.ALTER, after.address(), SequenceSql.alterAndRestart(after.name(), old, young))
                    .gives(after.address())
                    .serves(ids);
            return;
        }
        context.graph()
                .add(Verb.ALTER, after.address(), SequenceSql.alter(after.name(), old, young))
                .gives(after.address())
                .reverse(SequenceSql.alter(after.name(), young, old))
                .serves(ids);
        for (String statement : SequencePosition.statements(after.name(), old, young)) {
            position(after, statement, context, ids);
        }
    }

    private static void position(Sequence sequence, String statement, PlanContext context, Collection<String> ids) {
        context.graph().add(Verb.CONTINUE_VALUES, sequence.address(), statement).serves(ids);
        context.graph()
                .run(Verb.CONTINUE_VALUES, sequence.address())
                .before(Verb.ALTER, sequence.address(), "the new bounds have to hold its position");
    }

    /** A table takes its sequences along when it becomes logged or unlogged. */
    private static boolean followsItsTable(Sequence before, Sequence after, PlanContext context) {
        Optional<Table> table =
                after.ownedBy().flatMap(owner -> context.target().table(owner.table()));
        return table.filter(each -> isOwnedBy(before, each) && each.unlogged() == after.unlogged())
                .flatMap(each -> context.change(each.address()))
                .filter(change -> change.touches("unlogged"))
                .isPresent();
    }

    private static Sequence before(Change change, PlanContext context) {
        return (Sequence) context.start().find(change.object()).orElseThrow();
    }

    private static Sequence after(Change change, PlanContext context) {
        return (Sequence) context.target().find(change.object()).orElseThrow();
    }
}
