package dev.pgorm.ir;

import dev.pgorm.ir.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * An enumerated type (PostgreSQL: CREATE TYPE … AS ENUM).
 *
 * @param name the type's name
 * @param labels the labels in their sort order
 * @param comment its comment
 */
public record EnumType(QualifiedName name, List<String> labels, Optional<String> comment) implements CatalogObject {

    public EnumType {
        labels = List.copyOf(labels);
    }

    @Override
    public ObjectAddress address() {
        return ObjectAddress.of(ObjectKind.ENUM, name);
    }
}
