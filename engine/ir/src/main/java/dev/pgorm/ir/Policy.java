package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A row-level-security policy (PostgreSQL: CREATE POLICY).
 *
 * @param relation the table
 * @param name its name
 * @param permissive AS PERMISSIVE, else AS RESTRICTIVE
 * @param command what it is about
 * @param roles the roles that it applies to, sorted; empty = PUBLIC
 * @param using which rows can be seen and changed
 * @param check which rows can be written
 * @param comment its comment
 */
public record Policy(
        ObjectAddress relation,
        Identifier name,
        boolean permissive,
        Command command,
        List<Identifier> roles,
        Optional<SqlExpr> using,
        Optional<SqlExpr> check,
        Optional<String> comment)
        implements RelationPart {

    public Policy {
        roles = roles.stream().sorted().toList();
    }

    /** The commands that a policy is about. */
    public enum Command {
        ALL,
        SELECT,
        INSERT,
        UPDATE,
        DELETE
    }

    @Override
    public DefinitionKind kind() {
        return DefinitionKind.POLICY;
    }

    @Override
    public Policy withComment(Optional<String> other) {
        return new Policy(relation, name, permissive, command, roles, using, check, other);
    }

    @Override
    public Policy renamed(NewNames names) {
        return new Policy(
                names.address(relation),
                nameAfter(names),
                permissive,
                command,
                roles,
                using.map(text -> names.text(relationName(), text)),
                check.map(text -> names.text(relationName(), text)),
                comment);
    }

    @Override
    public List<SqlExpr> texts() {
        return Stream.concat(using.stream(), check.stream()).toList();
    }

    @Override
    public List<Identifier> namedRoles() {
        return roles;
    }
}
