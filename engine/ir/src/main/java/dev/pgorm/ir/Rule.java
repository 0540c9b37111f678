package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rewrite rule (PostgreSQL: CREATE RULE) of a table or view; the rule that makes a view is the view.
 *
 * @param relation the table or view
 * @param name its name
 * @param event what is rewritten
 * @param instead DO INSTEAD, else DO ALSO
 * @param where the condition, without parentheses around it
 * @param action what stands after DO: {@code NOTHING}, one statement, or several in parentheses
 * @param firing when it applies
 * @param comment its comment
 */
public record Rule(
        ObjectAddress relation,
        Identifier name,
        Event event,
        boolean instead,
        Optional<SqlExpr> where,
        SqlExpr action,
        FiringState firing,
        Optional<String> comment)
        implements RelationPart {

    /** The commands that rules rewrite. */
    public enum Event {
        INSERT,
        UPDATE,
        DELETE
    }

    @Override
    public DefinitionKind kind() {
        return DefinitionKind.RULE;
    }

    @Override
    public Rule withComment(Optional<String> other) {
        return new Rule(relation, name, event, instead, where, action, firing, other);
    }

    /** The same, applied in other sessions. */
    public Rule withFiring(FiringState other) {
        return new Rule(relation, name, event, instead, where, action, other, comment);
    }

    @Override
    public Rule renamed(NewNames names) {
        return new Rule(
                names.address(relation),
                nameAfter(names),
                event,
                instead,
                where.map(text -> names.text(relationName(), text)),
                names.text(action),
                firing,
                comment);
    }

    @Override
    public List<SqlExpr> texts() {
        return Stream.concat(where.stream(), Stream.of(action)).toList();
    }
}
