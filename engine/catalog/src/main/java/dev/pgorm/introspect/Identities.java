package dev.pgorm.introspect;

import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.Dependencies;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which object each object identifier of the catalogs means, for the rows of pg_depend. */
final class Identities {

    private final Map<Key, ObjectAddress> objects = new HashMap<>();
    private final Map<Part, Identifier> columns = new HashMap<>();
    private final Map<ObjectAddress, Set<ObjectAddress>> references = new HashMap<>();

    record Key(String catalog, long oid) {}

    private record Part(long relation, int number) {}

    void add(String catalog, long oid, ObjectAddress address) {
        objects.put(new Key(catalog, oid), address);
    }

    void addColumn(long relation, int number, Identifier name) {
        columns.put(new Part(relation, number), name);
    }

    /** Takes in a dependency; one of or on something that was not read is passed over. */
    void addDependency(Key dependent, int dependentPart, Key referenced, int referencedPart) {
        Optional<ObjectAddress> from = find(dependent, dependentPart);
        Optional<ObjectAddress> to = find(referenced, referencedPart);
        if (from.isPresent() && to.isPresent() && !from.equals(to)) {
            Set<ObjectAddress> found = references.computeIfAbsent(from.get(), key -> new LinkedHashSet<>());
            found.add(to.get());
            attribute(referenced, referencedPart).ifPresent(found::add);
        }
    }

    /** The attribute of a composite type. */
    private Optional<ObjectAddress> attribute(Key key, int part) {
        ObjectAddress object = objects.get(key);
        Identifier name = columns.get(new Part(key.oid(), part));
        return object != null && name != null && object.kind() == DefinitionKind.COMPOSITE_TYPE
                ? Optional.of(ObjectAddress.part(
                        DefinitionKind.COMPOSITE_TYPE, QualifiedName.of(object.schema(), object.name()), name.value()))
                : Optional.empty();
    }

    /** Which object an object identifier means; empty where that was not read. */
    Optional<ObjectAddress> find(String catalog, long oid) {
        return Optional.ofNullable(objects.get(new Key(catalog, oid)));
    }

    static Key key(String catalog, long oid) {
        return new Key(catalog, oid);
    }

    /** The object, or its column where it is a table. */
    private Optional<ObjectAddress> find(Key key, int part) {
        ObjectAddress object = objects.get(key);
        if (object == null) {
            return Optional.empty();
        }
        Identifier column = columns.get(new Part(key.oid(), part));
        return part == 0 || column == null || object.kind() != ObjectKind.TABLE
                ? Optional.of(object)
                : Optional.of(ObjectAddress.part(
                        ObjectKind.COLUMN, QualifiedName.of(object.schema(), object.name()), column.value()));
    }

    Dependencies dependencies() {
        return Dependencies.of(references);
    }
}
