package dev.pgorm.ir;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the objects of a catalog rest on according to the server (pg_depend): a dependent cannot stay while what it rests on is
 * dropped. Only what SQL text makes: that a column has a type or a foreign key a table, their records say themselves.
 */
public final class Dependencies {

    private static final Dependencies NONE = new Dependencies(Map.of());

    private final Map<ObjectAddress, Set<ObjectAddress>> references;

    private Dependencies(Map<ObjectAddress, Set<ObjectAddress>> references) {
        this.references = references;
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
        Map<ObjectAddress, Set<ObjectAddress>> copy = new TreeMap<>();
        references.forEach((dependent, found) -> {
            if (!found.isEmpty()) {
                copy.put(dependent, Collections.unmodifiableSet(new LinkedHashSet<>(found)));
            }
        });
        return copy.isEmpty() ? NONE : new Dependencies(Collections.unmodifiableMap(copy));
    }

    /** What the object, or part of an object, rests on. */
    public Set<ObjectAddress> of(ObjectAddress dependent) {
        return references.getOrDefault(dependent, Set.of());
    }

    /** Every dependent with what it rests on, sorted. */
    public Map<ObjectAddress, Set<ObjectAddress>> all() {
        return references;
    }

    /** These, and those of {@code others} for the dependents that are not among these. */
    public Dependencies or(Dependencies others) {
        if (references.isEmpty()) {
            return others;
        }
        Map<ObjectAddress, Set<ObjectAddress>> all = new HashMap<>(others.references);
        all.putAll(references);
        return of(all);
    }

    /** The same under other names; an address that is not in the map keeps its name. */
    public Dependencies renamed(java.util.function.UnaryOperator<ObjectAddress> name) {
        Map<ObjectAddress, Set<ObjectAddress>> renamed = new LinkedHashMap<>();
        references.forEach((dependent, found) -> {
            Set<ObjectAddress> names = new LinkedHashSet<>();
            found.forEach(each -> names.add(name.apply(each)));
            renamed.put(name.apply(dependent), names);
        });
        return of(renamed);
    }
}
