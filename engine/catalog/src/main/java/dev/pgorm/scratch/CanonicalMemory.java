package dev.pgorm.scratch;

import dev.pgorm.introspect.Introspection;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.Extension;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the last catalog that was canonicalised, so that of one that differs in few objects only those have to be created
 * again, together with what they can name and with what rests on them.
 */
final class CanonicalMemory {

    private @Nullable Known known;

    /**
     * What was canonicalised last.
     *
     * @param canonical its canonical form, in which what equals {@code alike}'s is that catalog's own
     */
    private record Known(
            Catalog written, Map<String, String> extensionSchemas, Introspection canonical, Catalog alike) {}

    /**
     * What is left to be created.
     *
     * @param fragment what the server has to see
     * @param fresh the objects of it whose canonical form is not known
     * @param gone the objects that the catalog does not have any more
     * @param known the parts of the only fresh table that are not in the fragment
     * @param base the canonical form of the catalog before
     * @param alike the catalog whose objects stand for equal ones
     */
    record Rest(
            Fragment fragment,
            Set<ObjectAddress> fresh,
            Set<ObjectAddress> gone,
            Optional<KnownParts> known,
            Introspection base,
            Catalog alike) {

        /** The canonical form of the whole, given that of the fragment. */
        Introspection complete(Catalog canonicalPart) {
            Catalog before = base.catalog();
            SortedMap<ObjectAddress, CatalogObject> made = new TreeMap<>();
            Owned own = new Owned(fresh);
            for (CatalogObject each : canonicalPart.objects().values()) {
                if (fresh.contains(each.address()) || isByItself(each, own)) {
                    made.put(each.address(), shared(each));
                }
            }
            known.ifPresent(parts -> made.computeIfPresent(
                    parts.left().address(), (address, read) -> shared(parts.complete((Table) read))));
            Map<ObjectAddress, Set<ObjectAddress>> dependencies = new TreeMap<>();
            Set<ObjectAddress> outdated = new HashSet<>(fresh);
            outdated.addAll(gone);
            Owned outdatedOwners = new Owned(outdated);
            Set<ObjectAddress> left = new HashSet<>();
            // A server may call an object otherwise than the text does, or make more than the text names.
            before.objects().forEach((address, object) -> {
                if (outdated.contains(address) || isByItself(object, outdatedOwners)) {
                    dependents(object).forEach(dependent -> dependencies.put(dependent, Set.of()));
                    left.add(address);
                }
            });
            for (CatalogObject each : made.values()) {
                dependents(each)
                        .forEach(dependent -> dependencies.put(
                                dependent, canonicalPart.dependencies().of(dependent)));
            }
            known.ifPresent(parts -> parts.addresses()
                    .forEach(
                            part -> dependencies.put(part, before.dependencies().of(part))));
            return base.withCatalog(before.with(made, left)
                    .withDependencies(before.dependencies().with(dependencies)));
        }

        private CatalogObject shared(CatalogObject object) {
            return alike.find(object.address()).filter(object::equals).orElse(object);
        }

        private static Set<ObjectAddress> dependents(CatalogObject object) {
            Set<ObjectAddress> dependents = new HashSet<>(Affected.partsOf(object));
            dependents.add(object.address());
            return dependents;
        }

        /** Whether an object that was not asked for came with one that was, such as what default privileges grant. */
        private boolean isByItself(CatalogObject object, Owned owned) {
            return owned.has(object)
                    && !fragment.standing().containsKey(object.address())
                    && !fragment.passing().containsKey(object.address());
        }
    }

    /** What belongs to some objects; every sequence of the schema is asked for each key, so no address is made for that. */
    private static final class Owned {
        private final Set<ObjectAddress> wholes;
        private final Set<QualifiedName> tables = new HashSet<>();

        Owned(Set<ObjectAddress> wholes) {
            this.wholes = wholes;
            for (ObjectAddress each : wholes) {
                if (each.kind() == ObjectKind.TABLE) {
                    tables.add(QualifiedName.of(each.schema(), each.name()));
                }
            }
        }

        boolean has(CatalogObject object) {
            return switch (object) {
                case Sequence sequence ->
                    sequence.ownedBy()
                            .filter(column -> tables.contains(column.table()))
                            .isPresent();
                case Definition definition ->
                    definition.owner().filter(wholes::contains).isPresent();
                case Schema schema -> false;
                case Extension extension -> false;
                case EnumType type -> false;
                case Table table -> false;
            };
        }
    }

    /**
     * Remembers a canonical form.
     *
     * @param alike the catalog whose objects stand for equal ones in it
     */
    synchronized void remember(
            Catalog written, Map<String, String> extensionSchemas, Introspection canonical, Catalog alike) {
        known = new Known(written, extensionSchemas, canonical, alike);
    }

    /**
     * What is left to be created for this catalog; empty where everything is, for all that is known.
     *
     * @param alike the catalog whose objects stand for equal ones in the result
     */
    @SuppressWarnings("ReferenceEquality") // to compare such catalogs by value is what sharing saves
    synchronized Optional<Rest> rest(Catalog written, Map<String, String> extensionSchemas, Catalog alike) {
        Known before = known;
        if (before == null || !before.extensionSchemas().equals(extensionSchemas)) {
            return Optional.empty();
        }
        Known last = before.alike() == alike
                ? before
                : new Known(
                        before.written(), extensionSchemas, before.canonical().sharing(alike), alike);
        CatalogDifference difference = CatalogDifference.of(last.written(), written);
        Catalog canonical = last.canonical().catalog();
        return Affected.by(difference, last.written(), written, canonical)
                .filter(fresh -> fresh.size() <= written.objects().size() / 2)
                .flatMap(fresh -> rest(fresh, difference, written, last));
    }

    private static Optional<Rest> rest(
            Set<ObjectAddress> fresh, CatalogDifference difference, Catalog written, Known last) {
        Optional<KnownParts> known = KnownParts.of(
                difference, fresh, last.written(), written, last.canonical().catalog());
        Catalog left = known.map(parts -> parts.without(written)).orElse(written);
        Optional<Fragment> fragment = Fragment.around(fresh, left, difference.gone());
        if (known.isPresent() && fragment.isPresent() && !isAlone(fragment.get())) {
            known = Optional.empty();
            fragment = Fragment.around(fresh, written, difference.gone());
        }
        Optional<KnownParts> parts = known;
        return fragment.map(found -> new Rest(found, fresh, difference.gone(), parts, last.canonical(), last.alike()));
    }

    /** Whether nothing is made with a table that could need its indexes. */
    private static boolean isAlone(Fragment fragment) {
        return fragment.passing().values().stream()
                        .filter(each -> !(each instanceof Sequence))
                        .count()
                == 1;
    }
}
