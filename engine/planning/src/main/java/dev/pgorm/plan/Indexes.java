package dev.pgorm.plan;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.IndexedRelation;
import dev.pgorm.ir.ObjectAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The indexes of a structure by their addresses, which do not tell whose they are. */
final class Indexes {

    private final Catalog catalog;
    private @Nullable Map<ObjectAddress, TableIndex> byAddress;

    Indexes(Catalog catalog) {
        this.catalog = catalog;
    }

    /** An index with its table or materialized view. */
    record TableIndex(IndexedRelation table, Index index) {}

    Optional<TableIndex> find(ObjectAddress address) {
        Map<ObjectAddress, TableIndex> known = byAddress;
        if (known == null) {
            known = collected();
            byAddress = known;
        }
        return Optional.ofNullable(known.get(address));
    }

    private Map<ObjectAddress, TableIndex> collected() {
        Map<ObjectAddress, TableIndex> found = new HashMap<>();
        for (IndexedRelation relation : catalog.indexedRelations()) {
            for (Index index : relation.indexes()) {
                found.putIfAbsent(index.address(relation.name()), new TableIndex(relation, index));
            }
        }
        return found;
    }

    /** The index of that address, which a change names. */
    TableIndex of(ObjectAddress address) {
        return find(address)
                .orElseThrow(
                        () -> new IllegalStateException("a change names " + address + ", which is not in the catalog"));
    }
}
