package dev.pgorm.plan;

import dev.pgorm.ddl.DefinitionSql;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.CompositeType;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.DefaultPrivileges;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.ExtendedStatistics;
import dev.pgorm.ir.ForeignObject;
import dev.pgorm.ir.ForeignServer;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.IndexedRelation;
import dev.pgorm.ir.KeyIndex;
import dev.pgorm.ir.MaterializedView;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Ownership;
import dev.pgorm.ir.Privileges;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which columns, constraints and indexes that are there on both sides have to be dropped and made again, because PostgreSQL
 * has no statement that alters them or because what they rest on changes under them.
 */
final class Replacements {

    private final PlanContext context;
    private final Map<ObjectAddress, Set<String>> replaced = new LinkedHashMap<>();
    private final Set<ObjectAddress> disturbing = new HashSet<>();

    /** Types that are altered in place, which the server refuses while relations hold their values. */
    private final Set<ObjectAddress> retyped = new HashSet<>();

    private final TornForeignKeys torn;

    Replacements(PlanContext context) {
        this.context = context;
        this.torn = new TornForeignKeys(context, disturbing);
    }

    /**
     * Finds them, and what is swapped; once, before any step is drafted.
     *
     * @param again definitions that are to be among them in any case
     */
    void find(Set<ObjectAddress> again) {
        again.forEach(each -> replace(each, context.changeIds(each)));
        for (EnumType type : context.start().all(EnumType.class)) {
            if (EnumPlanner.isSwapped(type, context.target())) {
                swap(type.address());
            }
        }
        List<Definition> definitions = context.start().all(Definition.class).stream()
                .filter(each -> context.target().find(each.address()).isPresent())
                .toList();
        definitions.forEach(this::ownReason);
        List<MaterializedView> materialized = definitions.stream()
                .filter(MaterializedView.class::isInstance)
                .map(MaterializedView.class::cast)
                .toList();
        materialized.forEach(before -> context.target()
                .find(before.address())
                .map(MaterializedView.class::cast)
                .ifPresent(after -> ownReasonsOfIndexes(before, after)));
        for (Table table : context.start().tables()) {
            if (context.cascade().lineage().isRemade(table.name())) {
                replace(table.address(), context.changeIds(table.address()));
            }
        }
        swapStored();
        Set<QualifiedName> touched = touchedTables();
        List<Table> stirred = ownReasons(touched);
        int size;
        do {
            size = replaced.size();
            definitions.forEach(this::borrowedReason);
            materialized.forEach(this::borrowedReasonsOfIndexes);
            context.start().tables().forEach(this::replaceWithServer);
            if (swapStored()) {
                stirred = ownReasons(touchedTables());
            }
            for (Table table : stirred) {
                context.target()
                        .table(table.name())
                        .filter(this::isKept)
                        .ifPresent(after -> borrowedReasons(table, after));
            }
        } while (replaced.size() > size);
    }

    /** The tables where something may have to be replaced. */
    private List<Table> ownReasons(Set<QualifiedName> touched) {
        Set<QualifiedName> resting = tablesRestingOnDefinitions();
        List<Table> stirred = new ArrayList<>();
        for (Table table : context.start().tables()) {
            if (touched.contains(table.name())) {
                context.target().table(table.name()).filter(this::isKept).ifPresent(after -> ownReasons(table, after));
            }
            if (touched.contains(table.name()) || references(table, touched) || resting.contains(table.name())) {
                stirred.add(table);
            }
        }
        return stirred;
    }

    /** What is replaced, or gives its name to something of another kind, while columns hold its values, is swapped. */
    private boolean swapStored() {
        boolean found = false;
        for (CatalogObject object : context.start().objects().values()) {
            ObjectAddress address = object.address();
            if (isSwappable(object)
                    && (replaced.containsKey(address) || changesKind(address))
                    && context.stored().isStored(address)
                    && !context.swaps().contains(address)) {
                swap(address);
                found = true;
            }
        }
        return found;
    }

    private static boolean isSwappable(CatalogObject object) {
        return object instanceof EnumType
                || (object instanceof Definition definition
                        && !definition.address().schema().isEmpty()
                        && DefinitionSql.of(definition)
                                .aside(Identifier.of(object.address().name()))
                                .isPossible());
    }

    private boolean changesKind(ObjectAddress address) {
        return context.target().find(address).isEmpty()
                && context.after().type(PlanContext.name(address)).isPresent();
    }

    private void swap(ObjectAddress address) {
        context.swaps().add(address);
        disturbing.add(address);
    }

    private void ownReason(Definition before) {
        Definition after = context.definitionAfter(before.address()).orElseThrow();
        if (before.equals(after)) {
            return;
        }
        DefinitionSql<?> sql = DefinitionSql.of(before);
        if (sql.alterTo(after).isEmpty() || isRefused(sql.refusedWhere(after), before.address())) {
            replace(before.address(), context.changeIds(before.address()));
        } else {
            disturbing.addAll(sql.lostParts(after));
            if (sql.refusedWhere(after) == DefinitionSql.Storage.ANYWHERE) {
                retyped.add(before.address());
            }
        }
    }

    private boolean isRefused(DefinitionSql.Storage where, ObjectAddress type) {
        return switch (where) {
            case NOWHERE -> false;
            case INSIDE_OTHERS -> context.stored().isStoredInside(type);
            case ANYWHERE -> context.stored().isStored(type);
        };
    }

    /**
     * A definition does not survive the loss or the new type of what it rests on, unless it gets a new definition in place that
     * does without.
     */
    private void borrowedReason(Definition before) {
        ObjectAddress address = before.address();
        Set<ObjectAddress> lost = new LinkedHashSet<>();
        before.owner().filter(this::isGone).ifPresent(lost::add);
        Set<ObjectAddress> kept = keptReferences(before);
        for (ObjectAddress reference : context.before().of(before)) {
            if (kept.contains(reference) && (isGone(reference) || isDisturbedBy(before, reference))) {
                lost.add(reference);
            }
        }
        if (lost.isEmpty() || replaced.containsKey(address)) {
            return;
        }
        if (context.loosenings().allows(before, lost)) {
            context.loosenings().add(address, lost, causes(lost));
        } else {
            replace(address, causes(lost));
        }
    }

    /** Statistics follow a column to its new type by themselves. */
    private boolean isDisturbedBy(Definition definition, ObjectAddress reference) {
        return switch (definition) {
            case ExtendedStatistics statistics -> context.swaps().contains(reference);
            case ForeignObject foreign -> false;
            case Ownership ownership -> false;
            case Privileges privileges -> false;
            case DefaultPrivileges privileges -> false;
            case CompositeType type -> disturbing.contains(reference);
            case Definition other ->
                disturbing.contains(reference)
                        || (retyped.contains(reference)
                                && other.address().kind() instanceof DefinitionKind kind
                                && kind.isRelation());
        };
    }

    /** What the definition goes on resting on while it is altered in place. */
    private Set<ObjectAddress> keptReferences(Definition before) {
        Definition after = context.definitionAfter(before.address()).orElseThrow();
        boolean redefined = !before.equals(after)
                && DefinitionSql.of(before).alterTo(after).stream()
                        .flatMap(List::stream)
                        .anyMatch(DefinitionSql.Alteration::redefines);
        return redefined ? context.after().of(after) : context.before().of(before);
    }

    /** The tables that differ, and all tables where a type that they may use does. */
    private Set<QualifiedName> touchedTables() {
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
    private Set<QualifiedName> tablesRestingOnDefinitions() {
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

    private static boolean references(Table table, Set<QualifiedName> others) {
        return table.constraints().stream()
                .anyMatch(each -> each instanceof Constraint.ForeignKey key && others.contains(key.referencedTable()));
    }

    /** A foreign table goes with its server, and nothing is lost by that. */
    private void replaceWithServer(Table table) {
        table.form()
                .foreign()
                .map(foreign -> ForeignServer.addressOf(foreign.server()))
                .filter(replaced::containsKey)
                .filter(server -> context.target().find(table.address()).isPresent())
                .ifPresent(server -> replace(table.address(), replaced.getOrDefault(server, Set.of())));
    }

    private boolean isKept(Table table) {
        return !replaced.containsKey(table.address());
    }

    boolean contains(ObjectAddress address) {
        return replaced.containsKey(address);
    }

    /** The replaced parts with the ids of the changes that make it necessary. */
    Map<ObjectAddress, Set<String>> all() {
        return replaced;
    }

    private void replace(ObjectAddress address, Set<String> changes) {
        replaced.computeIfAbsent(address, key -> new LinkedHashSet<>()).addAll(changes);
    }

    private void ownReasons(Table before, Table after) {
        for (Column column : before.columns()) {
            ObjectAddress address = References.column(before.name(), column.name());
            after.column(column.name()).ifPresent(other -> {
                if (mustReplace(column, other)) {
                    replace(address, context.changeIds(address));
                } else if (!column.type().equals(other.type())
                        || !column.collation().equals(other.collation())
                        || context.swaps().concern(column)) {
                    disturbing.add(address);
                }
            });
        }
        for (Constraint constraint : before.constraints()) {
            ObjectAddress address = References.constraint(before.name(), constraint);
            other(after, constraint)
                    .filter(other -> !ConstraintPlanner.canAlter(constraint, other)
                            || isTornOff(after, parentOf(constraint), parentOf(other)))
                    .ifPresent(other -> replace(address, context.changeIds(address)));
        }
        ownReasonsOfIndexes(before, after);
    }

    private void ownReasonsOfIndexes(IndexedRelation before, IndexedRelation after) {
        for (Index index : before.indexes()) {
            ObjectAddress address = index.address(before.name());
            after.index(index.name())
                    .filter(other -> !context.isDropped(address))
                    .filter(other -> !IndexPlanner.canAlter(before, index, other, context)
                            || isTornOff(
                                    after,
                                    index.details().parent(),
                                    other.details().parent()))
                    .ifPresent(other -> replace(address, context.changeIds(address)));
        }
    }

    private static Optional<Identifier> parentOf(Constraint constraint) {
        return constraint.keyIndex().flatMap(KeyIndex::parent);
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
            if (replaced.containsKey(source) || context.isDropped(source)) {
                replace(
                        address,
                        replaced.containsKey(source)
                                ? replaced.getOrDefault(source, Set.of())
                                : context.changeIds(source));
            }
        }
    }

    private void borrowedReasons(Table before, Table after) {
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

    private void borrowedReasonsOfIndexes(IndexedRelation before) {
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
                    replace(address, causes(context.before().of(table, key)));
                }
            }
        }
    }

    /** A generated column does not survive the change of a column that it is computed from. */
    private void replaceIfDisturbed(ObjectAddress address, Set<ObjectAddress> references, ObjectAddress self) {
        for (ObjectAddress reference : references) {
            if (!reference.equals(self) && (disturbing.contains(reference) || isGone(reference))) {
                replace(address, causes(Set.of(reference)));
            }
        }
    }

    /** Constraints and indexes follow a type change by themselves, but not the loss of what they rest on. */
    private void replaceIfGone(ObjectAddress address, Set<ObjectAddress> references) {
        for (ObjectAddress reference : references) {
            boolean swapped = context.swaps().contains(reference);
            if (swapped || isGone(reference)) {
                replace(address, causes(Set.of(reference)));
            }
        }
    }

    private boolean isGone(ObjectAddress reference) {
        return replaced.containsKey(reference)
                || isOfRemade(reference)
                || (context.isDropped(reference) && !isAdopted(reference));
    }

    private boolean isOfRemade(ObjectAddress reference) {
        return reference.kind() == ObjectKind.COLUMN && context.isRemade(reference);
    }

    private boolean isAdopted(ObjectAddress reference) {
        return reference.kind() == ObjectKind.INDEX && Adoption.isAdopted(reference, context);
    }

    private Set<String> causes(Set<ObjectAddress> references) {
        Set<String> causes = new LinkedHashSet<>();
        for (ObjectAddress reference : references) {
            if (replaced.containsKey(reference)) {
                causes.addAll(replaced.getOrDefault(reference, Set.of()));
            } else if (disturbing.contains(reference) || context.isDropped(reference)) {
                causes.addAll(context.changeIds(reference));
            }
        }
        return causes;
    }
}
