package dev.pgorm.diff;

import dev.pgorm.ir.Rule;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.Locale;

/** The attributes of a rewrite rule. */
final class RuleDescription {

    private RuleDescription() {}

    static void describe(Rule rule, Attributes attributes) {
        attributes
                .put("on", rule.event().name().toLowerCase(Locale.ROOT))
                .putAny("where", rule.where().map(SqlExpr::text))
                .put(rule.instead() ? "do instead" : "do", rule.action().text())
                .putAny("applies", TriggerDescription.fires(rule.firing()));
    }
}
