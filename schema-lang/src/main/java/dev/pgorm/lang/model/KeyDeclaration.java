package dev.pgorm.lang.model;

import dev.pgorm.ir.Constraint;
import dev.pgorm.lang.ast.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code @id} or {@code @@id}.
 *
 * @param elements the key in order
 * @param constraintName {@code map:}; empty = by Prisma's rule
 * @param clientName {@code name:}
 * @param include INCLUDE fields
 * @param withoutOverlaps {@code withoutOverlaps: true}: the last field is a range
 * @param tablespace where its index is
 * @param comment {@code comment:}
 * @param with storage parameters of its index
 */
public record KeyDeclaration(
        List<IndexElement> elements,
        Optional<String> constraintName,
        Optional<String> clientName,
        List<String> include,
        Constraint.Deferrability deferrability,
        Map<String, String> with,
        boolean withoutOverlaps,
        Optional<String> tablespace,
        Optional<String> comment,
        Span span) {

    public KeyDeclaration {
        elements = List.copyOf(elements);
        include = List.copyOf(include);
    }
}
