package dev.pgorm.lang.lower;

import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.RenameHint;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.lang.ast.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What lowering one model did to the draft, and all that it asked for beside the model; filled while it is lowered. */
final class LoweredModel {

    /** What a name can be taken among. */
    enum Namespace {
        RELATIONS,
        CHECKS
    }

    /** A name among others. */
    record Place(Namespace namespace, Identifier schema, Identifier name) {}

    /** A name that was chosen. */
    private record Taken(List<Place> refused, Place chosen) {}

    private final Map<ObjectAddress, CatalogObject> objects = new LinkedHashMap<>();
    private final List<Entry<ObjectAddress, Span>> origins = new ArrayList<>();
    private final List<RenameHint> renames = new ArrayList<>();
    private final List<Taken> taken = new ArrayList<>();
    private final Map<Names.Lookup, Object> lookups = new HashMap<>();
    private boolean repeatable = true;

    void added(CatalogObject object, Span origin) {
        objects.putIfAbsent(object.address(), object);
        origins.add(Map.entry(object.address(), origin));
    }

    void stated(ObjectAddress address, Span origin) {
        origins.add(Map.entry(address, origin));
    }

    void renamed(List<RenameHint> hints) {
        renames.addAll(hints);
    }

    void chose(List<Place> refused, Place chosen) {
        taken.add(new Taken(List.copyOf(refused), chosen));
    }

    /** @param found the block of that name, null for none */
    void lookedUp(Names.Lookup lookup, @Nullable Object found) {
        if (found != null) {
            lookups.put(lookup, found);
        } else {
            repeatable = false; // a block of that name may come
        }
    }

    /** What depends on what other blocks did, is done each time. */
    void dependsOnOthers() {
        repeatable = false;
    }

    boolean isRepeatable() {
        return repeatable;
    }

    /** Whether the model would do the same again. */
    @SuppressWarnings("ReferenceEquality")
    boolean holds(Names names, Draft draft) {
        for (Entry<Names.Lookup, Object> each : lookups.entrySet()) {
            if (names.find(each.getKey()) != each.getValue()) {
                return false;
            }
        }
        for (int i = 0; i < taken.size(); i++) {
            Taken each = taken.get(i);
            if (draft.isTaken(each.chosen()) || !areTaken(each.refused(), i, draft)) {
                return false;
            }
        }
        return true;
    }

    /** Whether all places are taken, by others or by what the model has taken before. */
    private boolean areTaken(List<Place> places, int before, Draft draft) {
        for (Place place : places) {
            if (!draft.isTaken(place) && !hasChosen(place, before)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasChosen(Place place, int before) {
        for (int i = 0; i < before; i++) {
            if (taken.get(i).chosen().equals(place)) {
                return true;
            }
        }
        return false;
    }

    /** The model's table. */
    Optional<Table> table() {
        for (CatalogObject each : objects.values()) {
            if (each instanceof Table table) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    /** What it became, in the order in which that was made. */
    Map<ObjectAddress, CatalogObject> objects() {
        return objects;
    }

    /** Where that was written, the first place of an address before others. */
    List<Entry<ObjectAddress, Span>> origins() {
        return origins;
    }

    List<RenameHint> renames() {
        return renames;
    }

    /** Takes the names again that were chosen. */
    void takeIn(Draft draft) {
        for (Taken each : taken) {
            draft.take(each.chosen());
        }
    }
}
