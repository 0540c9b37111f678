package dev.pgorm.lang.model;

import dev.pgorm.ir.Privileges.Grantee;
import dev.pgorm.lang.ast.Span;
import java.util.List;

/**
 * Privileges that somebody has beyond those of a new object, or lacks of them.
 *
 * @param revoked whether they are taken away
 * @param privileges the privileges in capitals: {@code SELECT}, {@code ALL}
 * @param columns the fields or columns that they are limited to; empty = none
 * @param grantees who
 * @param grantable WITH GRANT OPTION
 * @param span where it is said
 */
public record GrantDeclaration(
        boolean revoked,
        List<String> privileges,
        List<String> columns,
        List<Grantee> grantees,
        boolean grantable,
        Span span) {

    public GrantDeclaration {
        privileges = List.copyOf(privileges);
        columns = List.copyOf(columns);
        grantees = List.copyOf(grantees);
    }
}
