package dev.pgorm.lang.raise;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.ExtendedStatistics;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Ownership;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Owners as the language has them: what has no block of its own belongs to the owner of what stands in the block. */
final class SayableOwners {

    private final Catalog catalog;
    private final Descent descent;
    private final Map<ObjectAddress, ObjectAddress> joinTables = new HashMap<>();

    private SayableOwners(Catalog catalog) {
        this.catalog = catalog;
        this.descent = new Descent(catalog);
        JoinTables.in(catalog)
                .forEach(each ->
                        joinTables.put(each.table().address(), ObjectAddress.of(ObjectKind.TABLE, each.first())));
    }

    /** The catalog with the owners that the text gives its objects. */
    static Catalog in(Catalog catalog) {
        return catalog.all(Ownership.class).isEmpty() ? catalog : new SayableOwners(catalog).said();
    }

    private Catalog said() {
        List<CatalogObject> said = new ArrayList<>();
        for (CatalogObject each : catalog.objects().values()) {
            if (!(each instanceof Ownership ownership)) {
                said.add(each);
                holder(each).flatMap(this::owner).ifPresent(role -> said.add(new Ownership(each.address(), role)));
            } else if (catalog.find(ownership.object()).flatMap(this::holder).isEmpty()) {
                said.add(ownership);
            }
        }
        return catalog.withObjects(said);
    }

    private Optional<Identifier> owner(ObjectAddress holder) {
        Optional<ObjectAddress> further = catalog.find(holder).flatMap(this::holder);
        return further.isPresent() ? owner(further.get()) : Ownership.in(catalog, holder);
    }

    /** What the object is said with; empty where it has a block of its own. */
    private Optional<ObjectAddress> holder(CatalogObject object) {
        return switch (object) {
            case ExtendedStatistics statistics -> Optional.of(statistics.relation());
            case Table table ->
                descent.isPlainPartition(table)
                        ? table.form().partition().map(each -> ObjectAddress.of(ObjectKind.TABLE, each.parent()))
                        : Optional.ofNullable(joinTables.get(table.address()));
            default -> Optional.empty();
        };
    }
}
