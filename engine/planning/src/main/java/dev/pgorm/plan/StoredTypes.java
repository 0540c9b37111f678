package dev.pgorm.plan;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Collation;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.CompositeType;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.Domain;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.RangeType;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which types the values in columns are of, directly or within others, and which columns go on holding such values. */
final class StoredTypes {

    /** To each type the tables that go on holding it; the value says whether only as a column's own type, or a domain's. */
    private final Map<ObjectAddress, Map<QualifiedName, Boolean>> stored = new HashMap<>();

    /** To each type the columns, or their tables, that hold it before and not after. */
    private final Map<ObjectAddress, Set<ObjectAddress>> leaving = new HashMap<>();

    StoredTypes(Catalog start, References before, Catalog target, References after) {
        for (Table table : start.tables()) {
            Optional<Table> other = target.table(table.name());
            for (Column column : table.columns()) {
                Map<ObjectAddress, Boolean> used = new LinkedHashMap<>();
                walk(column, start, before, used);
                if (!used.isEmpty()) {
                    Set<QualifiedName> kept = other.flatMap(each -> each.column(column.name()))
                            .map(each -> names(each, target, after))
                            .orElse(Set.of());
                    used.forEach((type, inside) -> {
                        if (kept.contains(PlanContext.name(type))) {
                            stored.computeIfAbsent(type, key -> new LinkedHashMap<>())
                                    .merge(table.name(), inside, Boolean::logicalOr);
                        } else {
                            leaving.computeIfAbsent(type, key -> new LinkedHashSet<>())
                                    .add(
                                            other.isPresent()
                                                    ? References.column(table.name(), column.name())
                                                    : table.address());
                        }
                    });
                }
            }
        }
    }

    private static Set<QualifiedName> names(Column column, Catalog catalog, References references) {
        Map<ObjectAddress, Boolean> used = new LinkedHashMap<>();
        walk(column, catalog, references, used);
        Set<QualifiedName> names = new LinkedHashSet<>();
        used.keySet().forEach(type -> names.add(PlanContext.name(type)));
        return names;
    }

    private static void walk(Column column, Catalog catalog, References references, Map<ObjectAddress, Boolean> used) {
        Collation.addresses(column.collation()).forEach(each -> used.put(each, false));
        walk(column.type(), false, catalog, references, used);
    }

    private static void walk(
            TypeReference type,
            boolean inside,
            Catalog catalog,
            References references,
            Map<ObjectAddress, Boolean> used) {
        boolean within = inside || type.array();
        for (ObjectAddress address : references.of(type)) {
            Optional<CatalogObject> object = catalog.find(address);
            if (object.isPresent()) {
                used.merge(address, within, Boolean::logicalOr);
                if (object.get() instanceof Definition definition && isMadeOfTypes(definition)) {
                    definition.references().forEach(each -> used.merge(each, within, Boolean::logicalOr));
                    boolean deeper = within || !(definition instanceof Domain);
                    definition.types().forEach(each -> walk(each, deeper, catalog, references, used));
                }
            }
        }
    }

    private static boolean isMadeOfTypes(Definition definition) {
        return definition instanceof Domain || definition instanceof CompositeType || definition instanceof RangeType;
    }

    /** Whether columns go on holding values of it, directly or within values of other types. */
    boolean isStored(ObjectAddress type) {
        return stored.containsKey(type);
    }

    /** Whether columns go on holding values of it within values of other types. */
    boolean isStoredInside(ObjectAddress type) {
        return stored.getOrDefault(type, Map.of()).containsValue(true);
    }

    /** The tables that go on holding values of it. */
    Set<QualifiedName> tables(ObjectAddress type) {
        return stored.getOrDefault(type, Map.of()).keySet();
    }

    /** The columns, or where those go along their tables, that stop holding values of it. */
    Set<ObjectAddress> leaving(ObjectAddress type) {
        return leaving.getOrDefault(type, Set.of());
    }
}
