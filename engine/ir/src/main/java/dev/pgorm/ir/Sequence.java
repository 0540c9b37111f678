package dev.pgorm.ir;

import dev.pgorm.ir.sql.QualifiedName;
import java.util.Optional;

/**
 * A sequence that stands on its own or is owned by a column (as {@code serial} makes it). Sequences of identity columns are
 * part of their column ({@link ColumnValue.Identity}) and never stand here.
 *
 * @param name the sequence's name
 * @param options its parameters
 * @param ownedBy the column of OWNED BY
 * @param unlogged whether it is unlogged
 * @param comment its comment
 */
public record Sequence(
        QualifiedName name,
        SequenceOptions options,
        Optional<ColumnReference> ownedBy,
        boolean unlogged,
        Optional<String> comment)
        implements CatalogObject {

    @Override
    public ObjectAddress address() {
        return ObjectAddress.of(ObjectKind.SEQUENCE, name);
    }
}
