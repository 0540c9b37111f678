package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.List;
import java.util.Optional;

/**
 * SQL that a schema file runs as it stands, for what no other part of the language says. No catalog tells it back: once a server
 * has run it, what it made stands for it, and only a block that makes nothing remains, to be compared by its text.
 *
 * @param name what the file calls it
 * @param create the statements that do it
 * @param drop the statements that undo it
 * @param after what has to be there before, sorted
 * @param roles the roles that the statements name, sorted; a scratch server has to make those that it lacks
 */
public record SqlBlock(String name, SqlExpr create, SqlExpr drop, List<ObjectAddress> after, List<Identifier> roles)
        implements Definition {

    public SqlBlock {
        after = after.stream().sorted().distinct().toList();
        roles = roles.stream().sorted().distinct().toList();
    }

    @Override
    public ObjectAddress address() {
        return ObjectAddress.global(DefinitionKind.SQL_BLOCK, name);
    }

    @Override
    public Optional<String> comment() {
        return Optional.empty();
    }

    @Override
    public List<ObjectAddress> references() {
        return after;
    }

    @Override
    public List<Identifier> namedRoles() {
        return roles;
    }

    /** There is nothing that a comment could be about. */
    @Override
    public SqlBlock withComment(Optional<String> other) {
        return this;
    }

    @Override
    public SqlBlock renamed(NewNames names) {
        return new SqlBlock(
                name,
                names.text(create),
                names.text(drop),
                after.stream().map(names::address).toList(),
                roles);
    }

    @Override
    public List<SqlExpr> texts() {
        return List.of(create);
    }
}
