package dev.pgorm.scratch;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.Dependencies;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.Extension;
import dev.pgorm.ir.IndexedRelation;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Routine;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which objects have to be read again because others changed: those that rest on them, by what the server told of the structure before, and
 * what is part of them.
 */
final class Affected {

    private final Catalog before;
    private final Catalog after;
    private final Catalog canonical;
    private final Set<ObjectAddress> fresh;
    private final Deque<ObjectAddress> ahead = new ArrayDeque<>();
    private final Map<ObjectAddress, List<ObjectAddress>> partsOf = new HashMap<>();
    private final Map<ObjectAddress, List<ObjectAddress>> referring = new HashMap<>();
    private boolean local = true;

    private Affected(Catalog before, Catalog after, Catalog canonical, CatalogDifference difference) {
        this.before = before;
        this.after = after;
        this.canonical = canonical;
        this.fresh = new HashSet<>(difference.changed());
        after.objects().forEach((address, object) -> {
            if (object instanceof Definition definition) {
                definition.owner().ifPresent(owner -> add(partsOf, owner, address));
            }
        });
    }

    /** The tables whose foreign keys lead to a table. */
    private List<ObjectAddress> referring(ObjectAddress table) {
        if (referring.isEmpty()) {
            after.tables()
                    .forEach(
                            each -> references(each).forEach(referenced -> add(referring, referenced, each.address())));
        }
        return referring.getOrDefault(table, List.of());
    }

    private static void add(Map<ObjectAddress, List<ObjectAddress>> lists, ObjectAddress key, ObjectAddress value) {
        lists.computeIfAbsent(key, none -> new ArrayList<>()).add(value);
    }

    /**
     * The objects of {@code after} whose canonical form may be another one than before; empty where that may be any of them.
     *
     * @param canonical the canonical form of {@code before}, with what the server told of dependencies
     */
    static Optional<Set<ObjectAddress>> by(
            CatalogDifference difference, Catalog before, Catalog after, Catalog canonical) {
        Affected affected = new Affected(before, after, canonical, difference);
        affected.spread(difference);
        return affected.local && !affected.isFamilyAffected(difference)
                ? Optional.of(affected.fresh)
                : Optional.empty();
    }

    private void spread(CatalogDifference difference) {
        Set<ObjectAddress> differing = new HashSet<>(difference.changed());
        differing.addAll(difference.gone());
        for (ObjectAddress each : differing) {
            local &= before.find(each).map(Affected::isLocal).orElse(true)
                    && after.find(each)
                            .map(young -> isLocalWhenNew(young, difference))
                            .orElse(true);
        }
        ahead.addAll(differing);
        Set<ObjectAddress> seen = new HashSet<>(differing);
        while (local && !ahead.isEmpty()) {
            ObjectAddress next = ahead.remove();
            for (ObjectAddress each : affectedBy(next, differing.contains(next))) {
                if (seen.add(each) && after.find(each).isPresent()) {
                    fresh.add(each);
                    ahead.add(each);
                }
            }
        }
    }

    /** Whether what uses such an object is known: what a change of a type or of an operator leads to, the whole has to tell. */
    private static boolean isLocal(CatalogObject object) {
        return switch (object) {
            case Schema schema -> false;
            case Extension extension -> false;
            case EnumType type -> false;
            case Sequence sequence -> true;
            case Table table -> true;
            case Definition definition ->
                definition.address().kind() instanceof DefinitionKind kind
                        && switch (kind) {
                            case VIEW,
                                    MATERIALIZED_VIEW,
                                    FUNCTION,
                                    PROCEDURE,
                                    RULE,
                                    TRIGGER,
                                    POLICY,
                                    STATISTICS,
                                    PUBLICATION,
                                    PUBLISHED_TABLE,
                                    PUBLISHED_SCHEMA,
                                    PRIVILEGES,
                                    OWNERSHIP,
                                    USER_MAPPING -> true;
                            case ACCESS_METHOD,
                                    AGGREGATE,
                                    CAST,
                                    COLLATION,
                                    COMPOSITE_TYPE,
                                    CONVERSION,
                                    DEFAULT_PRIVILEGES,
                                    DOMAIN,
                                    EVENT_TRIGGER,
                                    FOREIGN_DATA_WRAPPER,
                                    LANGUAGE,
                                    OPERATOR,
                                    OPERATOR_CLASS,
                                    OPERATOR_FAMILY,
                                    RANGE_TYPE,
                                    SERVER,
                                    SQL_BLOCK,
                                    SUBSCRIPTION,
                                    TEXT_SEARCH_CONFIGURATION,
                                    TEXT_SEARCH_DICTIONARY,
                                    TEXT_SEARCH_PARSER,
                                    TEXT_SEARCH_TEMPLATE,
                                    TRANSFORM -> false;
                        };
        };
    }

    /** Whether nothing that was there can have come to mean the object: of a function, texts may have meant another one. */
    private boolean isLocalWhenNew(CatalogObject object, CatalogDifference difference) {
        if (before.find(object.address()).isPresent() || object instanceof Schema || object instanceof EnumType) {
            return true;
        }
        return isLocal(object) && !(object instanceof Routine routine && isNamedElsewhere(routine, difference));
    }

    private boolean isNamedElsewhere(Routine routine, CatalogDifference difference) {
        String name = routine.name().name().value();
        return before.objects().values().stream()
                .filter(each -> !difference.gone().contains(each.address()))
                .anyMatch(each -> Names.in(each).contain(name));
    }

    private Set<ObjectAddress> affectedBy(ObjectAddress object, boolean differs) {
        Set<ObjectAddress> affected = new HashSet<>(partsOf.getOrDefault(object, List.of()));
        Dependencies dependencies = canonical.dependencies();
        Set<ObjectAddress> own = withParts(object);
        for (ObjectAddress each : own) {
            for (ObjectAddress dependent : dependencies.on(each)) {
                if (!own.contains(dependent) && !isForeignKey(dependent)) {
                    addWhole(dependent, affected);
                }
            }
        }
        if (differs && !keepsKeys(object)) {
            affected.addAll(referring(object));
        }
        for (Catalog catalog : new Catalog[] {before, after}) {
            catalog.find(object)
                    .filter(Sequence.class::isInstance)
                    .flatMap(sequence -> owner((Sequence) sequence))
                    .ifPresent(affected::add);
        }
        affected.remove(object);
        return affected;
    }

    /** The object with its parts, as it was read before. */
    private Set<ObjectAddress> withParts(ObjectAddress object) {
        Set<ObjectAddress> parts = new HashSet<>(Set.of(object));
        canonical.find(object).ifPresent(found -> parts.addAll(partsOf(found)));
        return parts;
    }

    /** The addresses that parts of an object have in dependencies. */
    static List<ObjectAddress> partsOf(CatalogObject object) {
        List<ObjectAddress> parts = new ArrayList<>();
        if (object instanceof Table table) {
            table.columns()
                    .forEach(each ->
                            parts.add(part(ObjectKind.COLUMN, table, each.name().value())));
            table.constraints()
                    .forEach(each -> parts.add(
                            part(ObjectKind.CONSTRAINT, table, each.name().value())));
        }
        if (object instanceof IndexedRelation relation) {
            relation.indexes().forEach(each -> parts.add(each.address(relation.name())));
        }
        return parts;
    }

    private static ObjectAddress part(ObjectKind kind, Table table, String name) {
        return ObjectAddress.part(kind, table.name(), name);
    }

    /** Foreign keys are asked of the tables that have them. */
    private boolean isForeignKey(ObjectAddress dependent) {
        return dependent.kind() == ObjectKind.CONSTRAINT
                && canonical
                        .table(QualifiedName.of(dependent.schema(), dependent.name()))
                        .map(table -> table.constraints().stream()
                                .anyMatch(each -> each instanceof Constraint.ForeignKey key
                                        && key.name().value().equals(dependent.part())))
                        .orElse(false);
    }

    /** Adds the object that a dependent is, or is a part of; where there is none, the whole has to tell. */
    private void addWhole(ObjectAddress dependent, Set<ObjectAddress> affected) {
        Optional<ObjectAddress> whole = Stream.of(
                        dependent,
                        new ObjectAddress(dependent.kind(), dependent.schema(), dependent.name(), ""),
                        new ObjectAddress(ObjectKind.TABLE, dependent.schema(), dependent.name(), ""),
                        new ObjectAddress(DefinitionKind.DOMAIN, dependent.schema(), dependent.name(), ""))
                .filter(each -> canonical.find(each).isPresent())
                .findFirst();
        if (dependent.kind() == ObjectKind.INDEX) {
            whole = canonical.indexedRelations().stream()
                    .filter(relation -> relation.indexes().stream()
                            .anyMatch(each -> each.address(relation.name()).equals(dependent)))
                    .map(IndexedRelation::address)
                    .findFirst();
        }
        whole.ifPresentOrElse(affected::add, () -> local = false);
    }

    /** Whether a table has the keys that it had, on columns of the same types: foreign keys see nothing else of it. */
    private boolean keepsKeys(ObjectAddress object) {
        return before.find(object).orElse(null) instanceof Table old
                && after.find(object).orElse(null) instanceof Table young
                && KeyTable.of(old).equals(KeyTable.of(young))
                && old.form().equals(young.form());
    }

    /** Whether a table with parents, or one that others have columns from, is among them or went. */
    private boolean isFamilyAffected(CatalogDifference difference) {
        return isFamilyAffected(before, difference.gone()) || isFamilyAffected(after, difference.gone());
    }

    private boolean isFamilyAffected(Catalog catalog, Set<ObjectAddress> gone) {
        for (CatalogObject each : catalog.objects().values()) {
            if (each instanceof Table table && !table.form().parents().isEmpty()) {
                boolean affected = Stream.concat(
                                Stream.of(table.address()),
                                table.form().parents().stream().map(Affected::addressOf))
                        .anyMatch(member -> fresh.contains(member)
                                || gone.contains(member)
                                || after.find(member).isEmpty());
                if (affected) {
                    return true;
                }
            }
        }
        return false;
    }

    static Optional<ObjectAddress> owner(Sequence sequence) {
        return sequence.ownedBy().map(column -> addressOf(column.table()));
    }

    /** The tables that a table's foreign keys lead to. */
    static Set<ObjectAddress> references(Table table) {
        Set<ObjectAddress> references = new HashSet<>();
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof Constraint.ForeignKey key) {
                references.add(addressOf(key.referencedTable()));
            }
        }
        return references;
    }

    private static ObjectAddress addressOf(QualifiedName table) {
        return ObjectAddress.of(ObjectKind.TABLE, table);
    }
}
