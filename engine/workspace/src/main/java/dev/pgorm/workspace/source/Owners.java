package dev.pgorm.workspace.source;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.ManagedScope.Facet;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Ownership;
import dev.pgorm.ir.RenameHint;
import dev.pgorm.ir.sql.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose objects are, told alike on both sides of a comparison. A live database knows all owners: what it does not say belongs to the role
 * that read it. A script or schema speaks only for those that it names; against a live database its silence means nothing, between two
 * scripts it means whoever runs them.
 *
 * @param from the current structure
 * @param to the target
 * @param scope what the target speaks for
 */
public record Owners(Catalog from, Catalog to, ManagedScope scope) {

    /** Settles who is meant. */
    public static Owners settled(Side from, Side to, ManagedScope scope, List<RenameHint> renames) {
        Earlier earlier = new Earlier(renames);
        if (from.role().isPresent() && to.role().isPresent()) {
            Catalog told = from.role().equals(to.role())
                    ? to.catalog()
                    : complete(to.catalog(), to.role().get());
            return new Owners(
                    from.catalog(),
                    Ownership.without(told, each -> isOwn(each, from, earlier.of(each.object()))),
                    scope);
        }
        if (from.role().isPresent()) {
            return new Owners(
                    from.catalog(),
                    Ownership.without(to.catalog(), each -> isOwn(each, from, earlier.of(each.object()))),
                    withoutSilence(scope));
        }
        if (to.role().isPresent() || from.scope().isPresent()) {
            Map<ObjectAddress, ObjectAddress> later = earlier.inverse();
            Catalog others = Ownership.without(
                    from.catalog(), each -> isOwn(each, to, later.getOrDefault(each.object(), each.object())));
            Catalog told = Ownership.without(to.catalog(), each -> isSilent(others, earlier.of(each.object())));
            return new Owners(others, told, scope);
        }
        return new Owners(from.catalog(), to.catalog(), scope);
    }

    /** Whether it names the role that read a live side as the owner, which that side leaves out. */
    private static boolean isOwn(Ownership ownership, Side live, ObjectAddress there) {
        return live.role().filter(ownership.role()::equals).isPresent()
                && live.catalog().find(Ownership.addressFor(there)).isEmpty();
    }

    /** Whether a side has an object and does not say whose it is. */
    private static boolean isSilent(Catalog side, ObjectAddress object) {
        return side.find(object).isPresent()
                && side.find(Ownership.addressFor(object)).isEmpty();
    }

    private static Catalog complete(Catalog catalog, Identifier role) {
        List<CatalogObject> objects = new ArrayList<>(catalog.objects().values());
        catalog.objects().values().stream()
                .filter(each -> Ownership.isOf(each)
                        && catalog.find(Ownership.addressFor(each.address())).isEmpty())
                .forEach(each -> objects.add(new Ownership(each.address(), role)));
        return catalog.withObjects(objects);
    }

    private static ManagedScope withoutSilence(ManagedScope scope) {
        Set<Facet> facets = new HashSet<>(scope.facets());
        facets.remove(Facet.EVERY_OWNER);
        return new ManagedScope(scope.schemas(), facets, scope.definitions(), scope.exclude(), scope.manage());
    }

    /** What objects were called before they were renamed. */
    private record Earlier(Map<ObjectAddress, ObjectAddress> names) {

        Earlier(List<RenameHint> renames) {
            this(new HashMap<>());
            renames.forEach(hint -> names.put(hint.to(), hint.from()));
        }

        ObjectAddress of(ObjectAddress object) {
            return Optional.ofNullable(names.get(object)).orElse(object);
        }

        Map<ObjectAddress, ObjectAddress> inverse() {
            Map<ObjectAddress, ObjectAddress> later = new HashMap<>();
            names.forEach((young, old) -> later.put(old, young));
            return later;
        }
    }
}
