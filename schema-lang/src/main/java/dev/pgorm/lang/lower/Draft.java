package dev.pgorm.lang.lower;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Dependencies;
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
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** The catalog while it is being put together: objects, where they were written, and which names are taken. */
final class Draft {

    private final SortedMap<ObjectAddress, CatalogObject> objects = new TreeMap<>();
    private final Map<ObjectAddress, Span> origins = new HashMap<>();
    private final List<RenameHint> renames = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<Identifier, Set<Identifier>> relationNames = new HashMap<>();
    private final Map<Identifier, Set<Identifier>> checkNames = new HashMap<>();

    /** Adds an object; where its name is taken, which is reported elsewhere, the first one stays. */
    void add(CatalogObject object, Span origin) {
        origin(object.address(), origin);
        objects.putIfAbsent(object.address(), object);
    }

    /** The same, and a finding where the address is taken. */
    void addOnce(CatalogObject object, Span origin) {
        if (objects.containsKey(object.address())) {
            Optional<Span> first = Optional.ofNullable(origins.get(object.address()));
            report(LoweringDiagnostics.takenTwice(object.address(), origin, first));
        }
        add(object, origin);
    }

    void origin(ObjectAddress address, Span origin) {
        origins.putIfAbsent(address, origin);
    }

    void renames(List<RenameHint> hints) {
        renames.addAll(hints);
    }

    void report(Diagnostic diagnostic) {
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

    Catalog catalog() {
        return new Catalog(objects, Dependencies.none());
    }

    Map<ObjectAddress, Span> origins() {
        return origins;
    }

    List<RenameHint> renames() {
        return renames;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
