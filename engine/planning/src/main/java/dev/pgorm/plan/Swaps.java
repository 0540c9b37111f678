package dev.pgorm.plan;

import dev.pgorm.ddl.DefaultNames;
import dev.pgorm.ir.Collation;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The types and collations that give way to another version of the same name while columns go on using them: the old version
 * steps aside, the new one takes the name, the columns are converted, and the old one goes.
 */
final class Swaps {

    private final References before;
    private final Set<ObjectAddress> swapped = new LinkedHashSet<>();

    Swaps(References before) {
        this.before = before;
    }

    /** Takes in another one; whether it is new. */
    boolean add(ObjectAddress old) {
        return swapped.add(old);
    }

    boolean contains(ObjectAddress old) {
        return swapped.contains(old);
    }

    boolean isEmpty() {
        return swapped.isEmpty();
    }

    /** Whether the type, or what it is an array of, is one of them. */
    boolean concern(TypeReference type) {
        return !swapped.isEmpty() && before.of(type).stream().anyMatch(swapped::contains);
    }

    /** Whether the column's type or collation is one of them. */
    boolean concern(Column column) {
        return concern(column.type())
                || Collation.addresses(column.collation()).stream().anyMatch(swapped::contains);
    }

    /** What the old version is called meanwhile. */
    static ObjectAddress aside(ObjectAddress old) {
        QualifiedName name = PlanContext.name(old);
        return ObjectAddress.of(old.kind(), name.sibling(DefaultNames.aside(name.name())));
    }

    /** Names in references to one of them mean the old version, which has stepped aside, until they are freed. */
    Set<ObjectAddress> freed(Set<ObjectAddress> references) {
        Set<ObjectAddress> freed = new LinkedHashSet<>();
        for (ObjectAddress address : references) {
            freed.add(swapped.contains(address) ? aside(address) : address);
        }
        return freed;
    }
}
