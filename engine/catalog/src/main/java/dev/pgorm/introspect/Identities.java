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

    /** An object identifier has 32 bits, and what it is beside one fits into what is left. */
    private static final int OBJECT_ID_BITS = 32;

    private static final int COLUMN_NUMBER_BITS = 16;

    private final Map<String, Long> catalogs = new HashMap<>();
    private final Map<Long, ObjectAddress> objects = new HashMap<>();
    private final Map<Long, Identifier> columns = new HashMap<>();
    private final Map<ObjectAddress, Set<ObjectAddress>> references = new HashMap<>();

    void add(String catalog, long oid, ObjectAddress address) {
        objects.put(key(catalog, oid), address);
    }

    void addColumn(long relation, int number, Identifier name) {
        columns.put(part(relation, number), name);
    }

    /** Takes in a dependency; one of or on something that was not read is passed over. */
    void addDependency(
            String dependentCatalog,
            long dependent,
            int dependentPart,
            String referencedCatalog,
            long referenced,
            int referencedPart) {
        ObjectAddress from = objects.get(key(dependentCatalog, dependent));
        ObjectAddress to = objects.get(key(referencedCatalog, referenced));
        if (from == null || to == null) {
            return;
        }
        ObjectAddress fromPart = columnOr(from, dependent, dependentPart);
        ObjectAddress toPart = columnOr(to, referenced, referencedPart);
        if (!fromPart.equals(toPart)) {
            Set<ObjectAddress> found = references.computeIfAbsent(fromPart, key -> new LinkedHashSet<>());
            found.add(toPart);
            attribute(to, referenced, referencedPart).ifPresent(found::add);
        }
    }

    /** The attribute of a composite type. */
    private Optional<ObjectAddress> attribute(ObjectAddress object, long oid, int part) {
        if (object.kind() != DefinitionKind.COMPOSITE_TYPE) {
            return Optional.empty();
        }
        Identifier name = columns.get(part(oid, part));
        return name == null
                ? Optional.empty()
                : Optional.of(ObjectAddress.part(
                        DefinitionKind.COMPOSITE_TYPE, QualifiedName.of(object.schema(), object.name()), name.value()));
    }

    /** Which object an object identifier means; empty where that was not read. */
    Optional<ObjectAddress> find(String catalog, long oid) {
        return Optional.ofNullable(objects.get(key(catalog, oid)));
    }

    private Long key(String catalog, long oid) {
        return (catalogs.computeIfAbsent(catalog, key -> (long) catalogs.size()) << OBJECT_ID_BITS) | oid;
    }

    private static Long part(long relation, int number) {
        return (relation << COLUMN_NUMBER_BITS) | (number & ((1L << COLUMN_NUMBER_BITS) - 1));
    }

    /** The object, or its column where it is a table. */
    private ObjectAddress columnOr(ObjectAddress object, long oid, int part) {
        if (part == 0 || object.kind() != ObjectKind.TABLE) {
            return object;
        }
        Identifier column = columns.get(part(oid, part));
        return column == null
                ? object
                : ObjectAddress.part(
                        ObjectKind.COLUMN, QualifiedName.of(object.schema(), object.name()), column.value());
    }

    Dependencies dependencies() {
        return Dependencies.of(references);
    }
}
