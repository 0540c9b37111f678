package dev.pgorm.introspect;

import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Rule;
import dev.pgorm.ir.sql.SqlClauses;
import dev.pgorm.ir.sql.SqlExpr;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Rewrite rules other than those that make views. What they do stands nowhere but in the printed definition. */
final class RuleReader implements KindReader {

    private static final String INSTEAD = "INSTEAD ";

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT r.oid, r.ev_class, n.nspname AS schema, c.relname AS relation, r.rulename, r.ev_type, r.ev_enabled,
                    r.is_instead, pg_get_ruledef(r.oid) AS definition, description.description AS comment
                FROM pg_rewrite r
                JOIN pg_class c ON c.oid = r.ev_class
                JOIN pg_namespace n ON n.oid = c.relnamespace
                %s
                WHERE r.rulename <> '_RETURN' AND %s
                """.formatted(
                        ReadScope.comment("pg_rewrite", "r.oid", "0"), scope.partOfRelation("pg_rewrite", "r.oid"));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        Optional<ObjectAddress> relation = draft.relationOf(row, "ev_class", "rulename", "rule");
        if (relation.isPresent()) {
            Rule rule = rule(row, relation.get());
            draft.add(rule);
            draft.identify("pg_rewrite", row.number("oid"), rule.address());
        }
    }

    private static Rule rule(Row row, ObjectAddress relation) throws SQLException {
        SqlClauses definition = SqlClauses.of(row.text("definition"));
        boolean instead = row.flag("is_instead");
        String action = definition
                .after("DO", Set.of())
                .orElseThrow(() -> new SQLException("the server printed a rule without an action"));
        return new Rule(
                relation,
                row.identifier("rulename"),
                event(row.text("ev_type")),
                instead,
                SqlClauses.of(definition.after("AS", Set.of("DO")).orElse(""))
                        .after("WHERE", Set.of())
                        .map(Parentheses::stripOuter)
                        .map(SqlExpr::canonical),
                ViewReader.query(instead ? action.substring(INSTEAD.length()) : action),
                TriggerReader.firing(row.text("ev_enabled")),
                row.optionalText("comment"));
    }

    private static Rule.Event event(String letter) throws SQLException {
        return switch (letter) {
            case "2" -> Rule.Event.UPDATE;
            case "3" -> Rule.Event.INSERT;
            case "4" -> Rule.Event.DELETE;
            default -> throw new SQLException("the catalogs gave an unknown event of a rule: " + letter);
        };
    }
}
