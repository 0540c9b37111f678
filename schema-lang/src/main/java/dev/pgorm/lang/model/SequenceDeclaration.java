package dev.pgorm.lang.model;

import dev.pgorm.ir.SequenceOptions;
import dev.pgorm.lang.ast.Span;
import java.util.List;
import java.util.Optional;

/**
 * A {@code sequence} block.
 *
 * @param databaseName the sequence's name
 * @param renamedFrom earlier database names
 * @param movedFrom the schema that it was in before
 * @param ownedByModel the model of {@code ownedBy}
 * @param ownedByField the field of {@code ownedBy}
 */
public record SequenceDeclaration(
        String databaseName,
        Optional<String> schema,
        List<String> renamedFrom,
        Optional<String> movedFrom,
        SequenceOptions options,
        Optional<String> ownedByModel,
        Optional<String> ownedByField,
        boolean unlogged,
        Optional<String> documentation,
        Span span) {

    public SequenceDeclaration {
        renamedFrom = List.copyOf(renamedFrom);
    }
}
