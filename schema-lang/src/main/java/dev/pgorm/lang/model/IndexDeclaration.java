package dev.pgorm.lang.model;

import dev.pgorm.lang.ast.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code @@index}.
 *
 * @param method btree, hash, gin, gist, spgist, brin or another access method, in lower case
 * @param where the predicate in SQL
 * @param comment {@code comment:}
 * @param databaseName {@code map:}; empty = by Prisma's rule
 */
public record IndexDeclaration(
        List<IndexElement> elements,
        String method,
        Optional<String> where,
        List<String> include,
        Map<String, String> with,
        Optional<String> tablespace,
        Optional<String> databaseName,
        Optional<String> renamedFrom,
        Optional<String> comment,
        Span span) {

    public IndexDeclaration {
        elements = List.copyOf(elements);
        include = List.copyOf(include);
    }
}
