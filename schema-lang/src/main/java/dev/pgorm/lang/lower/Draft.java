package dev.pgorm.lang.lower;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.RenameHint;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The catalog while it is being put together: objects, where they were written, and which names are taken. */
final class Draft {

    private final Map<ObjectAddress, CatalogObject> objects;
    private final List<List<Entry<ObjectAddress, Span>>> origins = new ArrayList<>();
    private List<Entry<ObjectAddress, Span>> group = new ArrayList<>();
    private final List<RenameHint> renames = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<Identifier, Set<Identifier>> relationNames = new HashMap<>();
    private final Map<Identifier, Set<Identifier>> checkNames = new HashMap<>();
    private @Nullable LoweredModel recording;

    /** @param expected how many objects there will be, about: those of the text before */
    Draft(int expected) {
        this.objects = HashMap.newHashMap(expected);
    }

    /** Notes in {@code lowered} what is done from now on; null to stop. */
    void record(@Nullable LoweredModel lowered) {
        recording = lowered;
    }

    /** Adds an object; where its name is taken, which is reported elsewhere, the first one stays. */
    void add(CatalogObject object, Span origin) {
        if (recording != null) {
            recording.added(object, origin);
        }
        group.add(Map.entry(object.address(), origin));
        objects.putIfAbsent(object.address(), object);
    }

    /** Adds what a model became the last time, of which the names are free. */
    void repeat(LoweredModel known) {
        known.takeIn(this);
        known.objects().forEach((address, object) -> objects.putIfAbsent(address, object));
        beginGroup();
        origins.add(known.origins());
        renames.addAll(known.renames());
    }

    /** What comes is written after what there is. */
    private void beginGroup() {
        if (!group.isEmpty()) {
            origins.add(group);
            group = new ArrayList<>();
        }
    }

    /** The same, and a finding where the address is taken. */
    void addOnce(CatalogObject object, Span origin) {
        if (recording != null) {
            recording.dependsOnOthers();
        }
        if (objects.containsKey(object.address())) {
            Optional<Span> first = origins().of(object.address());
            report(LoweringDiagnostics.takenTwice(object.address(), origin, first));
        }
        add(object, origin);
    }

    void origin(ObjectAddress address, Span origin) {
        if (recording != null) {
            recording.stated(address, origin);
        }
        group.add(Map.entry(address, origin));
    }

    void renames(List<RenameHint> hints) {
        if (recording != null) {
            recording.renamed(hints);
        }
        renames.addAll(hints);
    }

    void report(Diagnostic diagnostic) {
        if (recording != null) {
            recording.dependsOnOthers();
        }
        diagnostics.add(diagnostic);
    }

    /** The names of tables, indexes and sequences that are taken in a schema. */
    Set<Identifier> relationNames(Identifier schema) {
        return relationNames.computeIfAbsent(schema, key -> new HashSet<>());
    }

    /** The names of CHECK constraints that are taken in a schema. */
    Set<Identifier> checkNames(Identifier schema) {
        return checkNames.computeIfAbsent(schema, key -> new HashSet<>());
    }

    /** Takes the first name of a series that no table, index or sequence of a schema has. */
    Identifier takeRelationName(Identifier schema, IntFunction<Identifier> series) {
        return take(LoweredModel.Namespace.RELATIONS, schema, series);
    }

    /** Takes the first name of a series that no CHECK constraint of a schema has. */
    Identifier takeCheckName(Identifier schema, IntFunction<Identifier> series) {
        return take(LoweredModel.Namespace.CHECKS, schema, series);
    }

    private Identifier take(LoweredModel.Namespace namespace, Identifier schema, IntFunction<Identifier> series) {
        List<LoweredModel.Place> refused = new ArrayList<>();
        int pass = 0;
        LoweredModel.Place place = new LoweredModel.Place(namespace, schema, series.apply(pass));
        while (!take(place)) {
            refused.add(place);
            pass++;
            place = new LoweredModel.Place(namespace, schema, series.apply(pass));
        }
        if (recording != null) {
            recording.chose(refused, place);
        }
        return place.name();
    }

    /** Takes a name; false where it is taken. */
    boolean take(LoweredModel.Place place) {
        return names(place).add(place.name());
    }

    boolean isTaken(LoweredModel.Place place) {
        return names(place).contains(place.name());
    }

    private Set<Identifier> names(LoweredModel.Place place) {
        return switch (place.namespace()) {
            case RELATIONS -> relationNames(place.schema());
            case CHECKS -> checkNames(place.schema());
        };
    }

    /**
     * Takes the first free name of a series.
     *
     * @param taken the names that are taken, to which the result is added
     * @param series the plain name at 0, then its variants
     */
    static Identifier take(Set<Identifier> taken, IntFunction<Identifier> series) {
        int pass = 0;
        Identifier name = series.apply(pass);
        while (!taken.add(name)) {
            pass++;
            name = series.apply(pass);
        }
        return name;
    }

    /**
     * The catalog.
     *
     * @param before that of the text before, which is mostly the same: its order need not be found again, and what equals an object of it is that
     *     one
     */
    Catalog catalog(Catalog before) {
        SortedMap<ObjectAddress, CatalogObject> changed = new TreeMap<>();
        Set<ObjectAddress> gone = new HashSet<>();
        before.objects().forEach((address, object) -> {
            CatalogObject now = objects.get(address);
            if (now == null) {
                gone.add(address);
            } else if (!now.equals(object)) {
                changed.put(address, now);
            }
        });
        if (objects.size() > before.objects().size() - gone.size()) {
            objects.forEach((address, object) -> {
                if (before.find(address).isEmpty()) {
                    changed.put(address, object);
                }
            });
        }
        return before.with(changed, gone);
    }

    /** Where everything so far was written. */
    Origins origins() {
        beginGroup();
        return new Origins(origins);
    }

    List<RenameHint> renames() {
        return renames;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
