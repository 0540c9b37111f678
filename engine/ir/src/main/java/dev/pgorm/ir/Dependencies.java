package dev.pgorm.ir;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the objects of a catalog rest on according to the server (pg_depend): a dependent cannot stay while what it rests on is
 * dropped. Only what SQL text makes: that a column has a type or a foreign key a table, their records say themselves.
 */
public final class Dependencies {

    /** What was read again of a large structure is kept beside it, up to one in so many of its dependents. */
    private static final int LARGEST_PART_BESIDE = 8;

    private static final Dependencies NONE = new Dependencies(new TreeMap<>(), Optional.empty());

    private final SortedMap<ObjectAddress, Set<ObjectAddress>> references;

    /** What is said of dependents that are not among the references; those said to rest on nothing are. */
    private final Optional<Dependencies> rest;

    private @Nullable SortedMap<ObjectAddress, Set<ObjectAddress>> whole;
    private @Nullable Map<ObjectAddress, Set<ObjectAddress>> dependents;

    private Dependencies(SortedMap<ObjectAddress, Set<ObjectAddress>> references, Optional<Dependencies> rest) {
        this.references = AddressMap.of(references);
        this.rest = rest;
    }

    /** No server has been asked. */
    public static Dependencies none() {
        return NONE;
    }

    /**
     * Dependencies as given.
     *
     * @param references to each dependent the objects, or parts of objects, that it rests on
     */
    public static Dependencies of(Map<ObjectAddress, ? extends Collection<ObjectAddress>> references) {
        Map<ObjectAddress, Set<ObjectAddress>> copy = HashMap.newHashMap(references.size());
        references.forEach((dependent, found) -> {
            if (!found.isEmpty()) {
                copy.put(dependent, immutable(found));
            }
        });
        return copy.isEmpty() ? NONE : new Dependencies(AddressMap.sorted(copy), Optional.empty());
    }

    /** Most rest on one thing only; a set for many, a large schema has tens of thousands of times. */
    private static Set<ObjectAddress> immutable(Collection<ObjectAddress> found) {
        return found.size() == 1
                ? Set.of(found.iterator().next())
                : Collections.unmodifiableSet(new LinkedHashSet<>(found));
    }

    /** What the object, or part of an object, rests on. */
    public Set<ObjectAddress> of(ObjectAddress dependent) {
        Set<ObjectAddress> found = references.get(dependent);
        if (found != null) {
            return found;
        }
        return rest.isPresent() ? rest.get().of(dependent) : Set.of();
    }

    /** What rests on the object, or on that part of an object. */
    public Set<ObjectAddress> on(ObjectAddress object) {
        if (rest.isEmpty()) {
            return dependents().getOrDefault(object, Set.of());
        }
        Set<ObjectAddress> all = new LinkedHashSet<>(rest.get().on(object));
        all.removeAll(references.keySet());
        references.forEach((dependent, found) -> {
            if (found.contains(object)) {
                all.add(dependent);
            }
        });
        return all;
    }

    private synchronized Map<ObjectAddress, Set<ObjectAddress>> dependents() {
        Map<ObjectAddress, Set<ObjectAddress>> known = dependents;
        if (known == null) {
            Map<ObjectAddress, Set<ObjectAddress>> turned = new HashMap<>();
            references.forEach((dependent, found) -> found.forEach(each ->
                    turned.computeIfAbsent(each, key -> new LinkedHashSet<>()).add(dependent)));
            known = turned;
            dependents = known;
        }
        return known;
    }

    /** Every dependent with what it rests on, sorted. */
    public Map<ObjectAddress, Set<ObjectAddress>> all() {
        return sorted();
    }

    private synchronized SortedMap<ObjectAddress, Set<ObjectAddress>> whole(Dependencies others) {
        SortedMap<ObjectAddress, Set<ObjectAddress>> known = whole;
        if (known == null) {
            SortedMap<ObjectAddress, Set<ObjectAddress>> changed = new TreeMap<>();
            Set<ObjectAddress> gone = new HashSet<>();
            references.forEach((dependent, found) -> {
                if (found.isEmpty()) {
                    gone.add(dependent);
                } else {
                    changed.put(dependent, found);
                }
            });
            known = AddressMap.of(others.references).with(changed, gone);
            whole = known;
        }
        return known;
    }

    /** Whether nothing is known to rest on anything. */
    public boolean isEmpty() {
        boolean restIsLarger = rest.isPresent() && rest.get().references.size() > references.size();
        return !restIsLarger && all().isEmpty(); // what is beside the rest replaces no more of it than it has
    }

    /** These, and those of {@code others} for the dependents that are not among these. */
    public Dependencies or(Dependencies others) {
        return isEmpty() ? others : others.with(all());
    }

    /**
     * These, but for some dependents others; takes no time over the dependents that stay.
     *
     * @param changed to each of those dependents what it rests on; nothing, where the set is empty
     */
    public Dependencies with(Map<ObjectAddress, Set<ObjectAddress>> changed) {
        Dependencies below = rest.orElse(this);
        SortedMap<ObjectAddress, Set<ObjectAddress>> above =
                rest.isPresent() ? new TreeMap<>(references) : new TreeMap<>();
        above.putAll(changed);
        Dependencies both = new Dependencies(above, Optional.of(below));
        return above.size() * LARGEST_PART_BESIDE < below.references.size()
                ? both
                : new Dependencies(both.whole(below), Optional.empty());
    }

    /** These, and of the others those of dependents that are not among these, as far as they are wanted. */
    @SuppressWarnings("ReferenceEquality") // the very map says that there is nothing to look for
    public Dependencies completedBy(Dependencies others, Predicate<ObjectAddress> wanted) {
        Map<ObjectAddress, Set<ObjectAddress>> added = new HashMap<>();
        if (rest.isPresent() && others.rest.isEmpty() && rest.get().references == others.references) {
            // the same but for what is beside: that is all that may be missing
            references.keySet().forEach(dependent -> complete(dependent, others.of(dependent), wanted, added));
        } else if (references != others.references || others.rest.isPresent()) {
            others.sorted().forEach((dependent, found) -> complete(dependent, found, wanted, added));
        }
        return added.isEmpty() ? this : with(added);
    }

    private void complete(
            ObjectAddress dependent,
            Set<ObjectAddress> found,
            Predicate<ObjectAddress> wanted,
            Map<ObjectAddress, Set<ObjectAddress>> added) {
        if (!found.isEmpty() && of(dependent).isEmpty() && wanted.test(dependent)) {
            added.put(dependent, found);
        }
    }

    /** The same, in which every set that equals the other's for the same dependent is the other's own. */
    @SuppressWarnings("ReferenceEquality") // the very map says that nothing is replaced
    Dependencies sharing(Dependencies other) {
        if (this == other || isEmpty() || other.isEmpty()) {
            return this;
        }
        AddressMap<Set<ObjectAddress>> own = AddressMap.of(sorted());
        AddressMap<Set<ObjectAddress>> shared = own.sharing(AddressMap.of(other.sorted()));
        return shared == own ? this : new Dependencies(shared, Optional.empty());
    }

    private SortedMap<ObjectAddress, Set<ObjectAddress>> sorted() {
        return rest.isEmpty() ? references : whole(rest.get());
    }

    /** The same under other names; an address that is not in the map keeps its name. */
    public Dependencies renamed(java.util.function.UnaryOperator<ObjectAddress> name) {
        Map<ObjectAddress, Set<ObjectAddress>> renamed = new LinkedHashMap<>();
        all().forEach((dependent, found) -> {
            Set<ObjectAddress> names = new LinkedHashSet<>();
            found.forEach(each -> names.add(name.apply(each)));
            renamed.put(name.apply(dependent), names);
        });
        return of(renamed);
    }
}
