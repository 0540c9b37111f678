package dev.pgorm.lang.model;

import dev.pgorm.ir.Constraint;
import dev.pgorm.lang.ast.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code @unique} or {@code @@unique}: a unique index, or a true constraint where it says {@code constraint: true}.
 *
 * @param withoutOverlaps {@code withoutOverlaps: true}: the last field is a range
 * @param comment {@code comment:}
 * @param method the access method; btree unless said otherwise
 */
public record UniqueDeclaration(
        List<IndexElement> elements,
        String method,
        boolean constraint,
        boolean nullsNotDistinct,
        Constraint.Deferrability deferrability,
        Optional<String> where,
        List<String> include,
        Map<String, String> with,
        Optional<String> tablespace,
        Optional<String> databaseName,
        Optional<String> clientName,
        Optional<String> renamedFrom,
        boolean withoutOverlaps,
        Optional<String> comment,
        Span span) {

    public UniqueDeclaration {
        elements = List.copyOf(elements);
        include = List.copyOf(include);
    }
}
