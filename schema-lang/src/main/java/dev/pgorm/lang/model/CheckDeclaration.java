package dev.pgorm.lang.model;

import dev.pgorm.lang.ast.Span;
import java.util.Optional;

/**
 * {@code @check} or {@code @@check}.
 *
 * @param field the field that it stands on; empty for {@code @@check}
 * @param sql the expression
 * @param comment {@code comment:}
 * @param databaseName {@code map:}; empty = PostgreSQL's own rule
 */
public record CheckDeclaration(
        Optional<String> field,
        String sql,
        Optional<String> databaseName,
        boolean noInherit,
        boolean notValid,
        boolean notEnforced,
        Optional<String> comment,
        Span span) {}
