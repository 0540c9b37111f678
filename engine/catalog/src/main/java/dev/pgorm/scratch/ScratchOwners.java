package dev.pgorm.scratch;

import dev.pgorm.introspect.Introspection;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Ownership;
import dev.pgorm.ir.Privileges;
import dev.pgorm.ir.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Owners in scratch databases. That an owner changes the spelling of nothing, spares the statements where only that is wanted, and so the
 * role that a scratch database is made by can be one that the schema names.
 */
final class ScratchOwners {

    /** What the server lets only superusers own, at least in some versions or forms. */
    private static final Set<ObjectKind> OF_SUPERUSERS = Set.of(
            DefinitionKind.EVENT_TRIGGER,
            DefinitionKind.FOREIGN_DATA_WRAPPER,
            DefinitionKind.PUBLICATION,
            DefinitionKind.SUBSCRIPTION);

    private ScratchOwners() {}

    /** What was found, with the owners that were written: what they were granted, they can do as owners. */
    static Introspection asWritten(Introspection found, Catalog written) {
        List<Ownership> owners = written.all(Ownership.class).stream()
                .filter(each -> found.catalog().find(each.object()).isPresent())
                .toList();
        if (owners.isEmpty()) {
            return found;
        }
        List<CatalogObject> objects = new ArrayList<>(owners);
        Set<ObjectAddress> said =
                Set.copyOf(owners.stream().map(Ownership::address).toList());
        found.catalog().objects().values().stream()
                .filter(each -> !said.contains(each.address()))
                .forEach(each -> asOwned(each, written).ifPresent(objects::add));
        return found.withCatalog(found.catalog().withObjects(objects));
    }

    private static Optional<CatalogObject> asOwned(CatalogObject object, Catalog written) {
        if (!(object instanceof Privileges privileges)) {
            return Optional.of(object);
        }
        Optional<Identifier> owner = Ownership.in(written, privileges.object());
        Privileges rest = owner.map(privileges::ownedBy).orElse(privileges);
        return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
    }

    /** Whether the role owns something that only a superuser can. */
    static boolean hasToBeSuperuser(Identifier role, Catalog catalog) {
        return catalog.all(Ownership.class).stream()
                .anyMatch(each -> each.role().equals(role)
                        && OF_SUPERUSERS.contains(each.object().kind()));
    }
}
