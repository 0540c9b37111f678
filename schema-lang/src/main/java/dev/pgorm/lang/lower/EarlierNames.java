package dev.pgorm.lang.lower;

import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.RenameHint;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an object of a schema was called before, as {@code @@renamedFrom} and {@code @@movedFrom} state it. Which of the names a
 * database has is for the differ to see.
 *
 * @param current its name
 * @param earlier its earlier names, schema included
 */
record EarlierNames(QualifiedName current, List<QualifiedName> earlier) {

    static EarlierNames of(QualifiedName current, List<String> renamedFrom, Optional<String> movedFrom) {
        Set<QualifiedName> earlier = new LinkedHashSet<>();
        Identifier oldSchema = movedFrom.map(Identifier::of).orElse(current.schema());
        renamedFrom.forEach(old -> earlier.add(new QualifiedName(oldSchema, Identifier.of(old))));
        movedFrom.ifPresent(old -> earlier.add(new QualifiedName(oldSchema, current.name())));
        renamedFrom.forEach(old -> earlier.add(current.sibling(Identifier.of(old))));
        earlier.remove(current);
        return new EarlierNames(current, List.copyOf(earlier));
    }

    /** The hints for the object itself. */
    List<RenameHint> ofObject(ObjectKind kind) {
        return earlier.stream()
                .map(old -> new RenameHint(ObjectAddress.of(kind, old), ObjectAddress.of(kind, current)))
                .toList();
    }

    /** The hint for a part of it that was renamed; the differ finds the part under the object's earlier names too. */
    RenameHint ofPart(ObjectKind kind, String oldPart, String newPart) {
        return new RenameHint(ObjectAddress.part(kind, current, oldPart), ObjectAddress.part(kind, current, newPart));
    }

    /** The hints for something beside it in its schema that was renamed. */
    List<RenameHint> ofSibling(ObjectKind kind, String oldName, Identifier newName) {
        Set<Identifier> schemas = new LinkedHashSet<>();
        schemas.add(current.schema());
        earlier.forEach(each -> schemas.add(each.schema()));
        ObjectAddress target = ObjectAddress.of(kind, current.sibling(newName));
        List<RenameHint> hints = new ArrayList<>();
        for (Identifier schema : schemas) {
            hints.add(
                    new RenameHint(ObjectAddress.of(kind, new QualifiedName(schema, Identifier.of(oldName))), target));
        }
        return hints;
    }
}
