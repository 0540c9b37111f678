package dev.pgorm.lang.raise;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Ownership;
import dev.pgorm.ir.sql.Identifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whose objects are: the role that owns most of them once for all, the others where they differ. */
final class OwnerSpelling {

    private final Catalog catalog;
    private final Optional<Identifier> reader;
    private final Optional<Identifier> usual;

    /**
     * @param reader the role whose everything is that the catalog does not say; empty = not known
     */
    OwnerSpelling(Catalog catalog, Optional<Identifier> reader) {
        this.catalog = catalog;
        this.reader = reader;
        this.usual = usual();
    }

    private Optional<Identifier> usual() {
        Map<Identifier, Integer> counts = new TreeMap<>();
        int readers = 0;
        for (CatalogObject each : catalog.objects().values()) {
            if (Ownership.isOf(each)) {
                Optional<Identifier> owner = Ownership.in(catalog, each.address());
                owner.ifPresent(role -> counts.merge(role, 1, Integer::sum));
                readers += owner.isPresent() ? 0 : 1;
            }
        }
        int others = readers;
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> others == 0 || (reader.isPresent() && most.getValue() > others))
                .map(Map.Entry::getKey);
    }

    /** The property of the datasource; empty where most things belong to whoever reads them. */
    Optional<String> property() {
        return usual.map(GrantSpelling::role);
    }

    /** The owner of an object as the language writes it, where that is not the usual one. */
    Optional<String> of(ObjectAddress object) {
        return stated(object).map(GrantSpelling::role);
    }

    /** {@code @@owner(app)} for a block. */
    List<String> attributes(ObjectAddress object) {
        return of(object).map(role -> "@@owner(" + role + ")").stream().toList();
    }

    /** {@code owner to app} for a heading. */
    List<String> clauses(ObjectAddress object) {
        return stated(object).map(role -> "owner to " + GrantSpelling.inHeading(role)).stream()
                .toList();
    }

    private Optional<Identifier> stated(ObjectAddress object) {
        Optional<Identifier> owner = Ownership.in(catalog, object);
        boolean own = catalog.find(object).filter(Ownership::isOf).isPresent();
        Optional<Identifier> told = owner.or(() -> own && usual.isPresent() ? reader : Optional.empty());
        return told.filter(role -> !own || !usual.equals(Optional.of(role)));
    }
}
