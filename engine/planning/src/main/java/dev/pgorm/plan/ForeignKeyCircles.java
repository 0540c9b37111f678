package dev.pgorm.plan;

import dev.pgorm.diff.InheritedParts;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Foreign keys between tables that go, each of which would have to go before the other: those keys go first. The key of a partitioned table
 * takes along its copies in the partitions, and hangs on each partition of the table that it leads to.
 */
final class ForeignKeyCircles {

    private final PlanContext context;

    ForeignKeyCircles(PlanContext context) {
        this.context = context;
    }

    /** Drops the key by itself where it is part of a circle; else nothing happens. */
    boolean drop(Table table, Constraint.ForeignKey key, Collection<String> ids) {
        Table top = top(table, key);
        if (!isInCircle(top, key) && !context.concessions().endsKeysFirst(top.address())) {
            return false;
        }
        Optional<ObjectAddress> kept = sourceThatStays(top, key);
        if (kept.isPresent()) {
            return goes(kept.get()); // it goes with that one, and alone it cannot
        }
        if (top.equals(table)) {
            ConstraintPlanner.drop(table, key, context, ids);
            Draft draft = context.graph()
                    .find(Verb.DROP, References.constraint(table.name(), key))
                    .getFirst();
            for (Table copy : family(table, key)) {
                copyOf(key, copy)
                        .ifPresent(each -> draft.frees(
                                        context.freed(context.before().of(copy, each)))
                                .frees(TableRemoval.partitionsReferenced(each, copy, context)));
            }
            draft.frees().removeAll(draft.removes());
        }
        return true;
    }

    /** Where the key comes from: the table itself, or the uppermost parent that goes as well. */
    private Table top(Table table, Constraint.ForeignKey key) {
        ObjectAddress address = References.constraint(table.name(), key);
        for (QualifiedName name : table.form().parents()) {
            Optional<Table> parent = context.start().table(name).filter(this::isGone);
            Optional<ObjectAddress> source =
                    parent.map(each -> InheritedParts.goingAlong(table, each).get(address));
            if (source.isPresent()) {
                Constraint above = PlanContext.constraint(parent.get(), source.get());
                if (above instanceof Constraint.ForeignKey other) {
                    return top(parent.get(), other);
                }
            }
        }
        return table;
    }

    /** The key of a parent that stays of which that of the table is a copy. */
    private Optional<ObjectAddress> sourceThatStays(Table top, Constraint.ForeignKey like) {
        return copyOf(like, top)
                .map(copy -> References.constraint(top.name(), copy))
                .flatMap(copy -> top.form().parents().stream()
                        .flatMap(name -> context.start().table(name).stream())
                        .filter(parent -> !isGone(parent))
                        .flatMap(parent ->
                                Optional.ofNullable(
                                        InheritedParts.goingAlong(top, parent).get(copy))
                                        .stream())
                        .findFirst());
    }

    /** Whether the part is dropped, alone or with that of a parent. */
    private boolean goes(ObjectAddress part) {
        return context.isDropped(part)
                || context.replacements().contains(part)
                || context.cascade().goesWith(part).isPresent();
    }

    private boolean isInCircle(Table top, Constraint.ForeignKey key) {
        Set<QualifiedName> hangsOn = hangsOn(key);
        return family(top, key).stream()
                .map(Table::name)
                .anyMatch(member -> hangsOn.stream()
                        .filter(each -> !each.equals(member))
                        .anyMatch(each -> reaches(each, member, new HashSet<>())));
    }

    /** The table and those below it that have a copy of the key. */
    private Set<Table> family(Table table, Constraint.ForeignKey key) {
        Set<Table> family = new LinkedHashSet<>();
        family.add(table);
        context.cascade().lineage().startDescendants(table.name()).stream()
                .flatMap(name -> context.start().table(name).stream())
                .filter(each -> copyOf(key, each).isPresent())
                .forEach(family::add);
        return family;
    }

    private static Optional<Constraint.ForeignKey> copyOf(Constraint.ForeignKey key, Table table) {
        return table.constraints().stream()
                .filter(Constraint.ForeignKey.class::isInstance)
                .map(Constraint.ForeignKey.class::cast)
                .filter(each -> each.columns().equals(key.columns())
                        && each.referencedTable().equals(key.referencedTable())
                        && each.referencedColumns().equals(key.referencedColumns()))
                .findFirst();
    }

    private Set<QualifiedName> hangsOn(Constraint.ForeignKey key) {
        Set<QualifiedName> tables = new LinkedHashSet<>();
        tables.add(key.referencedTable());
        tables.addAll(context.cascade().lineage().startDescendants(key.referencedTable()));
        return tables;
    }

    private boolean reaches(QualifiedName from, QualifiedName to, Set<QualifiedName> seen) {
        if (from.equals(to)) {
            return true;
        }
        Optional<Table> table = context.start().table(from).filter(this::isGone);
        return seen.add(from)
                && table.isPresent()
                && goAfter(table.get()).stream().anyMatch(each -> reaches(each, to, seen));
    }

    /** The tables that can go only after the table. */
    private Set<QualifiedName> goAfter(Table table) {
        Set<QualifiedName> later = new LinkedHashSet<>(table.form().parents());
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof Constraint.ForeignKey key) {
                later.addAll(hangsOn(key));
            }
        }
        return later;
    }

    private boolean isGone(Table table) {
        ObjectAddress address = ObjectAddress.of(ObjectKind.TABLE, table.name());
        return context.isDropped(address) || context.replacements().contains(address);
    }
}
