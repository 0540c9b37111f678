package dev.pgorm.plan;

import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.IndexedRelation;
import dev.pgorm.ir.KeyIndex;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The columns, constraints and indexes among {@link Replacements}: for reasons of their own, and for those of what they rest on. */
final class PartReplacements {

    private final PlanContext context;
    private final Replacements replacements;
    private final TornForeignKeys torn;

    PartReplacements(PlanContext context, Replacements replacements) {
        this.context = context;
        this.replacements = replacements;
        this.torn = new TornForeignKeys(context, replacements.disturbing());
    }

    /** The tables that differ, and all tables where a type that they may use does. */
    Set<QualifiedName> touchedTables() {
        Set<QualifiedName> touched = new HashSet<>();
        for (Table table : context.start().tables()) {
            boolean same =
                    context.target().table(table.name()).filter(table::equals).isPresent();
            if (!same || !context.swaps().isEmpty()) {
                touched.add(table.name());
            }
        }
        return touched;
    }

    /** The tables of which something rests on a definition, where definitions differ at all. */
    Set<QualifiedName> tablesRestingOnDefinitions() {
        Set<QualifiedName> resting = new HashSet<>();
        boolean differ = context.start().all(Definition.class).stream()
                .anyMatch(each -> !context.target().find(each.address()).equals(Optional.of(each)));
        if (!differ) {
            return resting;
        }
        Set<ObjectAddress> dependents = new HashSet<>();
        context.start().dependencies().all().forEach((dependent, references) -> {
            if (references.stream().anyMatch(each -> each.kind() instanceof DefinitionKind)) {
                dependents.add(dependent);
            }
        });
        for (Table table : context.start().tables()) {
            if (parts(table).stream().anyMatch(dependents::contains)) {
                resting.add(table.name());
            }
        }
        return resting;
    }

    private static List<ObjectAddress> parts(Table table) {
        List<ObjectAddress> parts = new ArrayList<>();
        table.columns().forEach(each -> parts.add(References.column(table.name(), each.name())));
        table.constraints().forEach(each -> parts.add(References.constraint(table.name(), each)));
        table.indexes().forEach(each -> parts.add(each.address(table.name())));
        return parts;
    }

    /** Whether a foreign key of the table references one of those. */
    static boolean references(Table table, Set<QualifiedName> others) {
        for (Constraint each : table.constraints()) {
            if (each instanceof Constraint.ForeignKey key && others.contains(key.referencedTable())) {
                return true;
            }
        }
        return false;
    }

    /** What of the table cannot be altered in place. */
    void ownReasons(Table before, Table after) {
        for (Column column : before.columns()) {
            ObjectAddress address = References.column(before.name(), column.name());
            after.column(column.name()).ifPresent(other -> {
                if (mustReplace(column, other)) {
                    replacements.replace(address, context.changeIds(address));
                } else if (!column.type().equals(other.type())
                        || !column.collation().equals(other.collation())
                        || context.swaps().concern(column)) {
                    replacements.disturbing().add(address);
                } else if (column.value() instanceof ColumnValue.Generated
                        && !column.value().equals(other.value())) {
                    // The server makes the keys of the column again, which a query that groups by one rests on.
                    replacements.disturbing().addAll(keysOf(before, column));
                }
            });
        }
        for (Constraint constraint : before.constraints()) {
            ObjectAddress address = References.constraint(before.name(), constraint);
            other(after, constraint)
                    .filter(other -> !ConstraintPlanner.canAlter(constraint, other)
                            || isTornOff(after, parentOf(constraint), parentOf(other)))
                    .ifPresent(other -> replaceWithSources(address, context.changeIds(address)));
        }
        ownReasonsOfIndexes(before, after);
    }

    /** A new child has its parent's check as a valid one, if that is there, although it may not be valid in the parent. */
    void newChildrenReasons() {
        for (Table child : context.target().tables()) {
            if (!child.form().parents().isEmpty() && TablePlanner.isMade(child, context)) {
                child.constraints().stream()
                        .filter(each -> each.origin().isInherited() && isInvalid(each))
                        .forEach(each -> newChildReasons(child, each));
            }
        }
    }

    private void newChildReasons(Table child, Constraint check) {
        for (QualifiedName ancestor : context.cascade().lineage().targetAncestors(child.name())) {
            Optional<Constraint> before =
                    context.start().table(ancestor).flatMap(table -> table.constraint(check.name()));
            Optional<Constraint> after =
                    context.target().table(ancestor).flatMap(table -> table.constraint(check.name()));
            if (before.isPresent() && after.filter(PartReplacements::isInvalid).isPresent()) {
                replacements.replace(References.constraint(ancestor, check), context.changeIds(child.address()));
            }
        }
    }

    private static boolean isInvalid(Constraint constraint) {
        return constraint instanceof Constraint.Check check && check.validity() == Constraint.Validity.NOT_VALID;
    }

    /** A check that comes from a parent is made again with the parent's. */
    private void replaceWithSources(ObjectAddress address, Set<String> changes) {
        replacements.replace(address, changes);
        for (ObjectAddress source : context.cascade().sourcesBefore(address)) {
            if (source.kind() == ObjectKind.CONSTRAINT
                    && PlanContext.constraint(context.tableBefore(source), source) instanceof Constraint.Check
                    && !context.isDropped(source)) {
                replaceWithSources(source, changes);
            }
        }
    }

    private static List<ObjectAddress> keysOf(Table table, Column column) {
        return table.constraints().stream()
                .filter(each -> switch (each) {
                    case Constraint.PrimaryKey key -> key.columns().contains(column.name());
                    case Constraint.Unique unique -> unique.columns().contains(column.name());
                    case Constraint.Exclusion exclusion -> false;
                    case Constraint.ForeignKey key -> false;
                    case Constraint.Check check -> false;
                })
                .map(each -> References.constraint(table.name(), each))
                .toList();
    }

    /** Which of its indexes cannot be altered in place. */
    void ownReasonsOfIndexes(IndexedRelation before, IndexedRelation after) {
        for (Index index : before.indexes()) {
            ObjectAddress address = index.address(before.name());
            after.index(index.name())
                    .filter(other -> !context.isDropped(address))
                    .filter(other -> !IndexPlanner.canAlter(before, index, other, context)
                            || isTornOff(
                                    after,
                                    index.details().parent(),
                                    other.details().parent()))
                    .ifPresent(other -> replacements.replace(address, context.changeIds(address)));
            if (after instanceof Table table && isTakenFromSource(index, table)) {
                context.cascade().sourcesBefore(address).stream()
                        .filter(source -> !context.isDropped(source))
                        .forEach(source -> replacements.replace(source, context.changeIds(address)));
            }
        }
    }

    private static Optional<Identifier> parentOf(Constraint constraint) {
        return constraint.keyIndex().flatMap(KeyIndex::parent);
    }

    /** Whether a partition gives up its part of a parent's index: nothing takes it out of that but the end of both. */
    private boolean isTakenFromSource(Index index, Table after) {
        return index.details().parent().isPresent()
                && !after.index(index.name())
                        .flatMap(each -> each.details().parent())
                        .equals(index.details().parent())
                && !context.cascade().lineage().keptParents(after.name()).isEmpty();
    }

    /** Whether an index is no longer part of one of the parent's, while the table stays the parent's partition. */
    private boolean isTornOff(IndexedRelation table, Optional<Identifier> before, Optional<Identifier> after) {
        return before.isPresent()
                && !before.equals(after)
                && !context.cascade().lineage().keptParents(table.name()).isEmpty();
    }

    private static Optional<Constraint> other(Table after, Constraint constraint) {
        return after.constraints().stream()
                .filter(each -> each.name().equals(constraint.name()))
                .findFirst();
    }

    /** Whether no statement turns the one column into the other. */
    private boolean mustReplace(Column before, Column after) {
        return switch (before.value()) {
            case ColumnValue.Generated old ->
                switch (after.value()) {
                    case ColumnValue.Generated young -> mustReplace(before, old, after, young);
                    case ColumnValue.None none -> old.storage() == ColumnValue.Storage.VIRTUAL;
                    case ColumnValue.Default expression -> old.storage() == ColumnValue.Storage.VIRTUAL;
                    case ColumnValue.Identity identity -> old.storage() == ColumnValue.Storage.VIRTUAL;
                };
            case ColumnValue.None none -> after.value() instanceof ColumnValue.Generated;
            case ColumnValue.Default expression -> after.value() instanceof ColumnValue.Generated;
            case ColumnValue.Identity identity -> after.value() instanceof ColumnValue.Generated;
        };
    }

    private boolean mustReplace(Column before, ColumnValue.Generated old, Column after, ColumnValue.Generated young) {
        boolean sameExpression = old.expression().equals(young.expression());
        boolean sameType =
                before.type().equals(after.type()) && !context.swaps().concern(before);
        if (old.storage() != young.storage()) {
            return true;
        }
        return sameExpression ? context.swaps().concern(before) : !sameType || !context.serverHas(17);
    }

    /** A part that hangs on one of the parent goes with that, and comes again where it is wanted. */
    private void replaceWithSource(ObjectAddress address) {
        for (ObjectAddress source : context.cascade().sourcesBefore(address)) {
            if (replacements.contains(source) || context.isDropped(source)) {
                replacements.replace(
                        address,
                        replacements.contains(source) ? replacements.changesOf(source) : context.changeIds(source));
            }
        }
    }

    /** What of the table does not survive what happens to others. */
    void borrowedReasons(Table before, Table after) {
        for (Column column : before.columns()) {
            ObjectAddress address = References.column(before.name(), column.name());
            if (after.column(column.name()).isPresent()) {
                replaceWithSource(address);
            }
            if (after.column(column.name()).isPresent() && column.value() instanceof ColumnValue.Generated generated) {
                Set<ObjectAddress> references = context.before().inTable(before, generated.expression());
                references.addAll(context.before().restsOn(before, column));
                replaceIfDisturbed(address, references, address);
            }
        }
        for (Constraint constraint : before.constraints()) {
            ObjectAddress address = References.constraint(before.name(), constraint);
            if (other(after, constraint).isPresent()) {
                replaceWithSource(address);
                borrowedReasons(before, constraint, address);
            }
        }
        borrowedReasonsOfIndexes(before);
    }

    /** Which of its indexes do not survive what happens to others. */
    void borrowedReasonsOfIndexes(IndexedRelation before) {
        for (Index index : before.indexes()) {
            ObjectAddress address = index.address(before.name());
            if (!context.isDropped(address)) {
                replaceWithSource(address);
                replaceIfGone(address, context.before().of(before, index));
            }
        }
    }

    private void borrowedReasons(Table table, Constraint constraint, ObjectAddress address) {
        switch (constraint) {
            case Constraint.PrimaryKey key ->
                replaceIfGone(address, context.before().of(table, key));
            case Constraint.Unique unique ->
                replaceIfGone(address, context.before().of(table, unique));
            case Constraint.Exclusion exclusion ->
                replaceIfGone(address, context.before().of(table, exclusion));
            case Constraint.Check check ->
                replaceIfGone(address, context.before().of(table, check));
            case Constraint.ForeignKey key -> {
                replaceIfGone(address, context.before().of(table, key));
                if (torn.isTornApart(table, key)) {
                    replacements.replace(
                            address, replacements.causes(context.before().of(table, key)));
                }
            }
        }
    }

    /** A generated column does not survive the change of a column that it is computed from. */
    private void replaceIfDisturbed(ObjectAddress address, Set<ObjectAddress> references, ObjectAddress self) {
        for (ObjectAddress reference : references) {
            if (!reference.equals(self)
                    && (replacements.disturbing().contains(reference) || replacements.isGone(reference))) {
                replacements.replace(address, replacements.causes(Set.of(reference)));
            }
        }
    }

    /** Constraints and indexes follow a type change by themselves, but not the loss of what they rest on. */
    private void replaceIfGone(ObjectAddress address, Set<ObjectAddress> references) {
        for (ObjectAddress reference : references) {
            boolean swapped = context.swaps().contains(reference);
            if (swapped || replacements.isGone(reference)) {
                replacements.replace(address, replacements.causes(Set.of(reference)));
            }
        }
    }
}
