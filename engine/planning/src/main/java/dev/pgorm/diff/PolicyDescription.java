package dev.pgorm.diff;

import dev.pgorm.ir.Policy;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.Locale;

/** The attributes of a policy. */
final class PolicyDescription {

    private PolicyDescription() {}

    static void describe(Policy policy, Attributes attributes) {
        attributes
                .flag("restrictive", !policy.permissive())
                .put("for", policy.command().name().toLowerCase(Locale.ROOT))
                .identifiers("to", policy.roles())
                .putAny("using", policy.using().map(SqlExpr::text))
                .putAny("check", policy.check().map(SqlExpr::text));
    }
}
