package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/** A definition that belongs to one table or view, under a name that is unique there only, and that goes with it. */
public sealed interface RelationPart extends Definition permits Trigger, Policy, Rule {

    /** Its kind. */
    DefinitionKind kind();

    /** The table or view. */
    ObjectAddress relation();

    /** Its own name. */
    Identifier name();

    /** The name of the table or view. */
    default QualifiedName relationName() {
        return QualifiedName.of(relation().schema(), relation().name());
    }

    @Override
    default ObjectAddress address() {
        return ObjectAddress.part(kind(), relationName(), name().value());
    }

    /** Its own name after renames. */
    default Identifier nameAfter(NewNames names) {
        return Identifier.of(names.address(address()).part());
    }

    @Override
    default Optional<ObjectAddress> owner() {
        return Optional.of(relation());
    }

    @Override
    default List<ObjectAddress> references() {
        return List.of(relation());
    }
}
