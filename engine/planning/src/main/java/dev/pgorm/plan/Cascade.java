package dev.pgorm.plan;

import dev.pgorm.diff.InheritedParts;
import dev.pgorm.diff.Lineage;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a statement about a parent's part does to the children's. */
final class Cascade {

    private final PlanContext context;
    private final Lineage lineage;
    private final Map<ObjectAddress, List<ObjectAddress>> going = new HashMap<>();
    private final Map<ObjectAddress, List<ObjectAddress>> coming = new HashMap<>();
    private final Map<ObjectAddress, List<ObjectAddress>> below = new LinkedHashMap<>();

    Cascade(PlanContext context) {
        this.context = context;
        this.lineage = new Lineage(context.start(), context.target());
        for (Table after : context.target().tables()) {
            for (QualifiedName parent : lineage.keptParents(after.name())) {
                Table before = context.start().table(after.name()).orElseThrow();
                context.start().table(parent).ifPresent(old -> add(going, lineage.goingAlong(before, old)));
                context.target()
                        .table(parent)
                        .ifPresent(young -> add(coming, InheritedParts.comingAlong(after, young, context.start())));
            }
        }
    }

    private void add(Map<ObjectAddress, List<ObjectAddress>> sources, Map<ObjectAddress, ObjectAddress> found) {
        found.forEach((part, source) -> {
            sources.computeIfAbsent(part, key -> new ArrayList<>()).add(source);
            List<ObjectAddress> parts = below.computeIfAbsent(source, key -> new ArrayList<>());
            if (!parts.contains(part)) {
                parts.add(part);
            }
        });
    }

    Lineage lineage() {
        return lineage;
    }

    /** The parent's part whose drop takes this one along; empty where it stays or is dropped by itself. */
    Optional<ObjectAddress> goesWith(ObjectAddress part) {
        return first(going.getOrDefault(part, List.of()), context::isDropped);
    }

    /** The parent's part that brings this one along; empty where it is there already or made by itself. */
    Optional<ObjectAddress> comesWith(ObjectAddress part) {
        return first(coming.getOrDefault(part, List.of()), context::isCreated);
    }

    private Optional<ObjectAddress> first(List<ObjectAddress> sources, Predicate<ObjectAddress> changes) {
        for (ObjectAddress source : sources) {
            if (changes.test(source) || context.replacements().contains(source)) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
    }

    /** The parents' parts that this one hangs on at the beginning. */
    List<ObjectAddress> sourcesBefore(ObjectAddress part) {
        return going.getOrDefault(part, List.of());
    }

    /** All parts below that go along when the part is dropped. */
    Set<ObjectAddress> goingAlong(ObjectAddress part) {
        Set<ObjectAddress> found = new LinkedHashSet<>();
        collect(part, found, true);
        return found;
    }

    /** All parts below that come along when the part is made. */
    Set<ObjectAddress> comingAlong(ObjectAddress part) {
        Set<ObjectAddress> found = new LinkedHashSet<>();
        collect(part, found, false);
        return found;
    }

    private void collect(ObjectAddress part, Set<ObjectAddress> found, boolean goes) {
        for (ObjectAddress each : below.getOrDefault(part, List.of())) {
            Optional<ObjectAddress> source = goes ? goesWith(each) : comesWith(each);
            if (source.filter(part::equals).isPresent() && found.add(each)) {
                collect(each, found, goes);
            }
        }
    }

    /** The column in all tables that follow the table. */
    Set<ObjectAddress> columnsBelow(QualifiedName table, Identifier column) {
        Set<ObjectAddress> found = new LinkedHashSet<>();
        for (QualifiedName each : lineage.descendants(table)) {
            found.add(References.column(each, column));
        }
        return found;
    }

    /** Whether the column is altered along with that of a parent. */
    boolean follows(QualifiedName table, Identifier column) {
        return !followed(table, column).isEmpty();
    }

    /** The kept parents that have the column on both sides. */
    List<QualifiedName> followed(QualifiedName table, Identifier column) {
        boolean inherited = isInherited(context.start(), table, column) && isInherited(context.target(), table, column);
        return inherited
                ? lineage.keptParents(table).stream()
                        .filter(parent -> context.start().column(parent, column).isPresent()
                                && context.target().column(parent, column).isPresent())
                        .toList()
                : List.of();
    }

    private static boolean isInherited(Catalog catalog, QualifiedName table, Identifier column) {
        return catalog.column(table, column)
                .filter(each -> each.origin().isInherited())
                .isPresent();
    }

    /**
     * Whether a default that is set or dropped for the table's column may reach the children as well, since they have the same, or none
     * where it gives way to an identity.
     */
    boolean spreadsDefault(QualifiedName table, Column column) {
        return lineage.descendants(table).stream()
                .allMatch(child -> value(context.target(), child, column)
                        .filter(value -> !value.equals(column.value()))
                        .filter(value -> !(column.value() instanceof ColumnValue.Identity)
                                || value instanceof ColumnValue.Default
                                || value(context.start(), child, column)
                                        .filter(ColumnValue.Identity.class::isInstance)
                                        .isPresent())
                        .isEmpty());
    }

    private static Optional<ColumnValue> value(Catalog catalog, QualifiedName table, Column column) {
        return catalog.column(table, column.name()).map(Column::value);
    }
}
