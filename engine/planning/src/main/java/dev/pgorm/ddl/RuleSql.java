package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.FiringState;
import dev.pgorm.ir.Rule;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements about rewrite rules. */
final class RuleSql implements DefinitionSql.Kind<Rule> {

    @Override
    public Class<Rule> type() {
        return Rule.class;
    }

    @Override
    public void phrase(Rule rule, SqlWriter writer) {
        FiringSql.place(rule, writer.sql("RULE "));
    }

    @Override
    public String create(Rule rule) {
        return create("CREATE RULE ", rule);
    }

    private static String create(String words, Rule rule) {
        SqlWriter writer = new SqlWriter()
                .serverText(words)
                .identifier(rule.name())
                .sql(" AS\n    ON ")
                .serverText(rule.event().name())
                .sql(" TO ")
                .name(rule.relationName());
        rule.where()
                .ifPresent(condition ->
                        writer.sql("\n    WHERE (").expression(condition).sql(")"));
        return writer.sql(rule.instead() ? "\n    DO INSTEAD " : "\n    DO ")
                .expression(rule.action())
                .toString();
    }

    @Override
    public List<Alteration> settings(Rule rule) {
        return rule.firing() == FiringState.ORIGIN
                ? List.of()
                : List.of(FiringSql.set("RULE", rule, FiringState.ORIGIN, rule.firing()));
    }

    /** CREATE OR REPLACE leaves alone when the rule applies. */
    @Override
    public Optional<List<Alteration>> alter(Rule before, Rule after) {
        List<Alteration> alterations = new ArrayList<>();
        if (!before.withFiring(after.firing()).withComment(after.comment()).equals(after)) {
            alterations.add(Alteration.redefinition(
                    create("CREATE OR REPLACE RULE ", after), create("CREATE OR REPLACE RULE ", before)));
        }
        if (before.firing() != after.firing()) {
            alterations.add(FiringSql.set("RULE", after, before.firing(), after.firing()));
        }
        return Optional.of(alterations);
    }
}
