package dev.pgorm.plan;

import dev.pgorm.ddl.DefinitionSql;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.CompositeType;
import dev.pgorm.ir.DefaultPrivileges;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.ExtendedStatistics;
import dev.pgorm.ir.ForeignObject;
import dev.pgorm.ir.ForeignServer;
import dev.pgorm.ir.MaterializedView;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Ownership;
import dev.pgorm.ir.Privileges;
import dev.pgorm.ir.Routine;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    private final PartReplacements parts;
    private final RowReaders readers;
    private final AlikeIndexes alike;

    Replacements(PlanContext context) {
        this.context = context;
        this.readers = new RowReaders(context);
        this.alike = new AlikeIndexes(context);
        this.parts = new PartReplacements(context, this);
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
                .ifPresent(after -> parts.ownReasonsOfIndexes(before, after)));
        for (Table table : context.start().tables()) {
            if (context.cascade().lineage().isRemade(table.name())) {
                replace(table.address(), context.changeIds(table.address()));
            }
        }
        parts.newChildrenReasons();
        swapStored();
        Set<QualifiedName> touched = parts.touchedTables();
        List<Table> stirred = ownReasons(touched);
        int size;
        do {
            size = replaced.size();
            definitions.forEach(this::borrowedReason);
            materialized.forEach(parts::borrowedReasonsOfIndexes);
            context.start().tables().forEach(this::replaceWithServer);
            alike.replace(this);
            if (swapStored()) {
                stirred = ownReasons(parts.touchedTables());
            }
            for (Table table : stirred) {
                context.target()
                        .table(table.name())
                        .filter(this::isKept)
                        .ifPresent(after -> parts.borrowedReasons(table, after));
            }
        } while (replaced.size() > size);
    }

    /** The tables where something may have to be replaced. */
    private List<Table> ownReasons(Set<QualifiedName> touched) {
        Set<QualifiedName> resting = parts.tablesRestingOnDefinitions();
        List<Table> stirred = new ArrayList<>();
        for (Table table : context.start().tables()) {
            if (touched.contains(table.name())) {
                context.target()
                        .table(table.name())
                        .filter(this::isKept)
                        .ifPresent(after -> parts.ownReasons(table, after));
            }
            if (touched.contains(table.name())
                    || PartReplacements.references(table, touched)
                    || resting.contains(table.name())) {
                stirred.add(table);
            }
        }
        return stirred;
    }

    /** What is replaced, or gives its name to something of another kind, while columns hold its values, is swapped. */
    private boolean swapStored() {
        boolean found = false;
        for (CatalogObject object : context.start().objects().values()) {
            if (!isSwappable(object)) {
                continue; // tables, most of all: their addresses need not be made
            }
            ObjectAddress address = object.address();
            if ((replaced.containsKey(address) || changesKind(address))
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
        if (sql.alterTo(after).isEmpty()
                || isRefused(sql.refusedWhere(after), before.address())
                || ViewCollations.differ(before, after, context)) {
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
            case Routine routine ->
                disturbing.contains(reference)
                        || readers.isDisturbed(
                                routine,
                                (Routine) context.definitionAfter(routine.address())
                                        .orElseThrow(),
                                reference);
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

    /** The changes because of which it is replaced. */
    Set<String> changesOf(ObjectAddress address) {
        return replaced.getOrDefault(address, Set.of());
    }

    /** What changes in a way that what rests on it may not survive. */
    Set<ObjectAddress> disturbing() {
        return disturbing;
    }

    /** The replaced parts with the ids of the changes that make it necessary. */
    Map<ObjectAddress, Set<String>> all() {
        return replaced;
    }

    void replace(ObjectAddress address, Set<String> changes) {
        replaced.computeIfAbsent(address, key -> new LinkedHashSet<>()).addAll(changes);
    }

    /** Whether nothing can rest on it all the time. */
    boolean isGone(ObjectAddress reference) {
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

    /** The changes because of which these go or change. */
    Set<String> causes(Set<ObjectAddress> references) {
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
