package dev.pgorm.lang.model;

import dev.pgorm.lang.ast.Span;
import java.util.List;
import java.util.Optional;

/** A composite type ({@code type Address { … }}). */
public record Composite(
        String name,
        String databaseName,
        Optional<String> schema,
        List<Field.Scalar> fields,
        List<String> renamedFrom,
        Optional<String> movedFrom,
        Optional<String> documentation,
        Span span) {

    public Composite {
        fields = List.copyOf(fields);
        renamedFrom = List.copyOf(renamedFrom);
    }
}
