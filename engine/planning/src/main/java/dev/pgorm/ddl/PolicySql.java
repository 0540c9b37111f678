package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.Policy;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;
import java.util.Optional;

/** Statements about row-level-security policies. */
final class PolicySql implements DefinitionSql.Kind<Policy> {

    @Override
    public Class<Policy> type() {
        return Policy.class;
    }

    @Override
    public void phrase(Policy policy, SqlWriter writer) {
        FiringSql.place(policy, writer.sql("POLICY "));
    }

    @Override
    public String create(Policy policy) {
        SqlWriter writer = new SqlWriter().sql("CREATE ");
        phrase(policy, writer);
        writer.sql(policy.permissive() ? "" : " AS RESTRICTIVE");
        if (policy.command() != Policy.Command.ALL) {
            writer.sql(" FOR ").serverText(policy.command().name());
        }
        if (!policy.roles().isEmpty()) {
            roles(policy.roles(), writer);
        }
        policy.using().ifPresent(using -> using(using, writer));
        policy.check().ifPresent(check -> check(check, writer));
        return writer.toString();
    }

    private static void roles(List<Identifier> roles, SqlWriter writer) {
        writer.sql(" TO ");
        if (roles.isEmpty()) {
            writer.sql("PUBLIC");
        } else {
            writer.identifiers(roles);
        }
    }

    private static void using(SqlExpr using, SqlWriter writer) {
        writer.sql(" USING (").expression(using).sql(")");
    }

    private static void check(SqlExpr check, SqlWriter writer) {
        writer.sql(" WITH CHECK (").expression(check).sql(")");
    }

    /** ALTER POLICY gives other roles and expressions, but takes none away. */
    @Override
    public Optional<List<Alteration>> alter(Policy before, Policy after) {
        if (before.permissive() != after.permissive()
                || before.command() != after.command()
                || isLost(before.using(), after.using())
                || isLost(before.check(), after.check())) {
            return Optional.empty();
        }
        if (before.withComment(after.comment()).equals(after)) {
            return Optional.of(List.of());
        }
        boolean reversible = before.using().isPresent() == after.using().isPresent()
                && before.check().isPresent() == after.check().isPresent();
        return Optional.of(List.of(new Alteration(
                change(before, after), reversible ? Optional.of(change(after, before)) : Optional.empty(), true)));
    }

    private static boolean isLost(Optional<SqlExpr> before, Optional<SqlExpr> after) {
        return before.isPresent() && after.isEmpty();
    }

    private String change(Policy before, Policy after) {
        SqlWriter writer = new SqlWriter().sql("ALTER ");
        phrase(after, writer);
        if (!before.roles().equals(after.roles())) {
            roles(after.roles(), writer);
        }
        after.using().filter(using -> !before.using().equals(after.using())).ifPresent(using -> using(using, writer));
        after.check().filter(check -> !before.check().equals(after.check())).ifPresent(check -> check(check, writer));
        return writer.toString();
    }
}
