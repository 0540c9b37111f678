package dev.pgorm.diff;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.KeyIndex;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Origin;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TableForm;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which tables stay children of which while one structure becomes another, and what therefore comes, goes and changes in the
 * children by itself when the parent's part does.
 */
public final class Lineage {

    private final Catalog start;
    private final Catalog target;
    private final Map<QualifiedName, List<QualifiedName>> kept = new HashMap<>();
    private final Map<QualifiedName, List<QualifiedName>> children = new HashMap<>();
    private final Map<QualifiedName, List<QualifiedName>> targetChildren = new HashMap<>();
    private final Map<QualifiedName, List<QualifiedName>> startChildren = new HashMap<>();
    private final Map<ObjectAddress, ObjectAddress> arriving = new HashMap<>();
    private final Map<ObjectAddress, ObjectAddress> leaving = new HashMap<>();

    /**
     * Of two structures under the same names.
     *
     * @param start the current structure
     * @param target the structure that it becomes
     */
    public Lineage(Catalog start, Catalog target) {
        this.start = start;
        this.target = target;
        for (Table before : start.tables()) {
            if (!before.form().parents().isEmpty()) {
                target.table(before.name()).ifPresent(after -> keptOf(before, after));
            }
        }
        kept.forEach((name, parents) -> parents.forEach(parent ->
                followParts(start.table(name).orElseThrow(), target.table(name).orElseThrow(), parent)));
        addChildren(start, startChildren);
        addChildren(target, targetChildren);
    }

    private static void addChildren(Catalog catalog, Map<QualifiedName, List<QualifiedName>> children) {
        for (Table table : catalog.tables()) {
            for (QualifiedName parent : table.form().parents()) {
                children.computeIfAbsent(parent, key -> new ArrayList<>()).add(table.name());
            }
        }
    }

    private List<QualifiedName> keptOf(Table before, Table after) {
        List<QualifiedName> known = kept.get(after.name());
        if (known != null) {
            return known;
        }
        List<QualifiedName> parents = isRemade(before, after) ? List.of() : keptParents(before, after);
        kept.put(after.name(), parents);
        parents.forEach(parent ->
                children.computeIfAbsent(parent, key -> new ArrayList<>()).add(after.name()));
        return parents;
    }

    private List<QualifiedName> keptParents(Table before, Table after) {
        List<QualifiedName> candidates = before.form().partition().isPresent()
                        || after.form().partition().isPresent()
                ? before.form().partition().equals(after.form().partition())
                        ? before.form().parents()
                        : List.of()
                : inOrder(before.form().inherits(), after.form().inherits());
        return candidates.stream()
                .filter(parent -> !isRemade(parent))
                .filter(parent -> !losesKeyUnderIndex(parent, before, after))
                .filter(parent -> !joinsWithIdentity(parent))
                .toList();
    }

    /**
     * Whether a partition that has partitions itself joins a table with an identity column: those partitions have the identity only if
     * they join when it is there (from PostgreSQL 17), and without it they can neither leave nor lose it.
     */
    private boolean joinsWithIdentity(QualifiedName partitioned) {
        boolean joins = false;
        Optional<Table> table = target.table(partitioned);
        while (table.flatMap(each -> each.form().partition()).isPresent()) {
            Table after = table.get();
            QualifiedName above = after.form().parents().getFirst();
            joins |= start.table(after.name())
                    .filter(before -> keptOf(before, after).contains(above))
                    .isEmpty();
            table = target.table(above);
            if (joins && table.filter(Lineage::hasIdentity).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasIdentity(Table table) {
        return table.columns().stream().anyMatch(each -> each.value() instanceof ColumnValue.Identity);
    }

    /** The parents that can stay while the others are taken away and added at the end. */
    private static List<QualifiedName> inOrder(List<QualifiedName> before, List<QualifiedName> after) {
        List<QualifiedName> staying = new ArrayList<>();
        int last = -1;
        for (QualifiedName parent : after) {
            int place = before.indexOf(parent);
            if (place <= last) {
                break;
            }
            staying.add(parent);
            last = place;
        }
        return staying;
    }

    /**
     * Whether a table's column is dropped from that table alone, since a child keeps it that would lose it with its parent: the
     * children's columns are their own from then on.
     */
    public boolean leavesToChildren(QualifiedName parent, Identifier column) {
        return start.column(parent, column).isPresent()
                && target.table(parent).isPresent()
                && target.column(parent, column).isEmpty()
                && children.getOrDefault(parent, List.of()).stream()
                        .anyMatch(
                                child -> target.column(child, column).isPresent() && isLostWith(parent, child, column));
    }

    private boolean isLostWith(QualifiedName parent, QualifiedName child, Identifier column) {
        Table before = start.table(child).orElseThrow();
        return before.column(column)
                        .filter(each -> each.origin() == Origin.INHERITED)
                        .isPresent()
                && before.form().parents().stream()
                        .filter(other -> !other.equals(parent))
                        .noneMatch(other -> start.column(other, column).isPresent()
                                && target.column(other, column).isPresent());
    }

    /**
     * Whether a partition loses a key whose index is part of an index of its parent that no constraint owns. Each keeps the other from
     * going; taken away from the parent, the partition can drop it.
     */
    private boolean losesKeyUnderIndex(QualifiedName parent, Table before, Table after) {
        return before.constraints().stream()
                .filter(key -> after.constraint(key.name())
                        .flatMap(Constraint::keyIndex)
                        .isEmpty())
                .flatMap(key -> key.keyIndex().flatMap(KeyIndex::parent).stream())
                .anyMatch(index ->
                        start.table(parent).flatMap(table -> table.index(index)).isPresent());
    }

    /** Whether the table is there on both sides, but in forms of which no statement turns one into the other. */
    public boolean isRemade(QualifiedName table) {
        Optional<Table> before = start.table(table);
        Optional<Table> after = target.table(table);
        return before.isPresent() && after.isPresent() && isRemade(before.get(), after.get());
    }

    private static boolean isRemade(Table before, Table after) {
        TableForm old = before.form();
        TableForm young = after.form();
        return !old.partitionKey().equals(young.partitionKey())
                || !old.foreign()
                        .map(TableForm.Foreign::server)
                        .equals(young.foreign().map(TableForm.Foreign::server));
    }

    /** The parents that the table has throughout. */
    public List<QualifiedName> keptParents(QualifiedName table) {
        return kept.getOrDefault(table, List.of());
    }

    /** The tables that what happens to the table's parts reaches. */
    public Set<QualifiedName> descendants(QualifiedName table) {
        Set<QualifiedName> found = new LinkedHashSet<>();
        descend(table, children, found);
        return found;
    }

    /** The tables below it in the target. */
    public Set<QualifiedName> targetDescendants(QualifiedName table) {
        Set<QualifiedName> found = new LinkedHashSet<>();
        descend(table, targetChildren, found);
        return found;
    }

    /** The tables below it in the current structure. */
    public Set<QualifiedName> startDescendants(QualifiedName table) {
        Set<QualifiedName> found = new LinkedHashSet<>();
        descend(table, startChildren, found);
        return found;
    }

    /** The tables above it in the current structure. */
    public Set<QualifiedName> startAncestors(QualifiedName table) {
        Set<QualifiedName> found = new LinkedHashSet<>();
        ascend(table, start, found);
        return found;
    }

    /** The tables above it in the target. */
    public Set<QualifiedName> targetAncestors(QualifiedName table) {
        Set<QualifiedName> found = new LinkedHashSet<>();
        ascend(table, target, found);
        return found;
    }

    private static void ascend(QualifiedName table, Catalog catalog, Set<QualifiedName> found) {
        for (QualifiedName parent :
                catalog.table(table).map(each -> each.form().parents()).orElse(List.of())) {
            if (found.add(parent)) {
                ascend(parent, catalog, found);
            }
        }
    }

    /** The tables right below it in the target. */
    public List<QualifiedName> targetChildren(QualifiedName table) {
        return targetChildren.getOrDefault(table, List.of());
    }

    private static void descend(
            QualifiedName table, Map<QualifiedName, List<QualifiedName>> children, Set<QualifiedName> found) {
        for (QualifiedName child : children.getOrDefault(table, List.of())) {
            if (found.add(child)) {
                descend(child, children, found);
            }
        }
    }

    /** The parts that come with a parent's new part, each with that one. */
    public Map<ObjectAddress, ObjectAddress> arriving() {
        return arriving;
    }

    /** The parts that go with a parent's dropped part, each with that one. */
    public Map<ObjectAddress, ObjectAddress> leaving() {
        return leaving;
    }

    private void followParts(Table before, Table after, QualifiedName parent) {
        Optional<Table> old = start.table(parent);
        Optional<Table> young = target.table(parent);
        if (old.isPresent() && young.isPresent()) {
            InheritedParts.comingAlong(after, young.get(), start)
                    .forEach((part, source) -> follow(part, source, before, old.get(), arriving));
            goingAlong(before, old.get()).forEach((part, source) -> follow(part, source, after, young.get(), leaving));
        }
    }

    /** The parts of the child that PostgreSQL drops along with the parent's, each with the parent's. */
    public Map<ObjectAddress, ObjectAddress> goingAlong(Table child, Table parent) {
        Map<ObjectAddress, ObjectAddress> parts = InheritedParts.goingAlong(child, parent);
        parts.keySet()
                .removeIf(part -> part.kind() == ObjectKind.COLUMN
                        && leavesToChildren(parent.name(), Identifier.of(part.part())));
        return parts;
    }

    /** The part follows where neither it nor its source is on the other side. */
    private static void follow(
            ObjectAddress part,
            ObjectAddress source,
            Table otherChild,
            Table otherParent,
            Map<ObjectAddress, ObjectAddress> followers) {
        if (!InheritedParts.has(otherChild, part) && !InheritedParts.has(otherParent, source)) {
            followers.put(part, source);
        }
    }
}
