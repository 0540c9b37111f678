package dev.pgorm.lang.model;

import dev.pgorm.ir.SequenceOptions;
import dev.pgorm.lang.ast.Span;
import java.util.Optional;

/**
 * A {@code sequence} block.
 *
 * @param databaseName the sequence's name
 * @param ownedByModel the model of {@code ownedBy}
 * @param ownedByField the field of {@code ownedBy}
 */
public record SequenceDeclaration(
        String databaseName,
        Optional<String> schema,
        SequenceOptions options,
        Optional<String> ownedByModel,
        Optional<String> ownedByField,
        boolean unlogged,
        Optional<String> documentation,
        Span span) {}
