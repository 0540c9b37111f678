package dev.pgorm.plan;

import dev.pgorm.ddl.TableSql;
import dev.pgorm.hazard.HazardRule;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Policy;
import dev.pgorm.ir.RowSecurity;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.Collection;

/** Whether the policies of tables apply: they do only once all of them are there. */
final class RowSecurityPlanner {

    private RowSecurityPlanner() {}

    /** What CREATE TABLE cannot say. */
    static void create(Table table, PlanContext context, Collection<String> ids) {
        set(RowSecurity.off(), table, context, ids);
    }

    static void alter(Table before, Table after, PlanContext context, Collection<String> ids) {
        set(before.rowSecurity(), after, context, ids);
    }

    private static void set(RowSecurity before, Table table, PlanContext context, Collection<String> ids) {
        RowSecurity after = table.rowSecurity();
        QualifiedName name = table.name();
        if (before.enabled() != after.enabled()) {
            step(table, TableSql.setRowSecurity(name, after.enabled()), context, ids)
                    .costs(after.enabled() ? HazardRule.NARROW_ACCESS : HazardRule.WIDEN_ACCESS, name)
                    .reverse(TableSql.setRowSecurity(name, before.enabled()));
        }
        if (before.forced() != after.forced()) {
            step(table, TableSql.forceRowSecurity(name, after.forced()), context, ids)
                    .costs(after.forced() ? HazardRule.NARROW_ACCESS : HazardRule.WIDEN_ACCESS, name)
                    .reverse(TableSql.forceRowSecurity(name, before.forced()));
        }
    }

    private static Draft step(Table table, String sql, PlanContext context, Collection<String> ids) {
        return context.graph()
                .add(Verb.SET_ROW_SECURITY, table.address(), sql)
                .needs(table.address())
                .serves(ids);
    }

    /** Policies before the step that makes them apply, and after the one that ends that. */
    static void order(PlanContext context) {
        for (Policy policy : context.target().all(Policy.class)) {
            for (Verb verb : new Verb[] {Verb.CREATE, Verb.ALTER}) {
                if (applies(policy, context)) {
                    context.graph()
                            .run(verb, policy.address())
                            .before(Verb.SET_ROW_SECURITY, policy.relation(), "without policies nobody sees a row");
                }
            }
        }
        for (Policy policy : context.start().all(Policy.class)) {
            if (!applies(policy, context)) {
                context.graph()
                        .run(Verb.SET_ROW_SECURITY, policy.relation())
                        .before(Verb.DROP, policy.address(), "without policies nobody sees a row");
            }
        }
        hazards(context);
    }

    private static boolean applies(Policy policy, PlanContext context) {
        return context.target()
                .table(policy.relationName())
                .filter(table -> table.rowSecurity().enabled())
                .isPresent();
    }

    /** A change of policies that apply before and after lets other rows through. */
    private static void hazards(PlanContext context) {
        for (Policy policy : context.target().all(Policy.class)) {
            if (appliesThroughout(policy, context)) {
                hazard(Verb.ALTER, policy.address(), HazardRule.WIDEN_ACCESS, context);
                if (context.isCreated(policy.address())) {
                    hazard(
                            Verb.CREATE,
                            policy.address(),
                            policy.permissive() ? HazardRule.WIDEN_ACCESS : HazardRule.NARROW_ACCESS,
                            context);
                } else if (context.change(policy.address()).isPresent()) {
                    hazard(Verb.CREATE, policy.address(), HazardRule.WIDEN_ACCESS, context);
                }
            }
        }
        for (Policy policy : context.start().all(Policy.class)) {
            if (appliesThroughout(policy, context) && context.isDropped(policy.address())) {
                hazard(
                        Verb.DROP,
                        policy.address(),
                        policy.permissive() ? HazardRule.NARROW_ACCESS : HazardRule.WIDEN_ACCESS,
                        context);
            }
        }
    }

    private static boolean appliesThroughout(Policy policy, PlanContext context) {
        return applies(policy, context)
                && context.start()
                        .table(policy.relationName())
                        .filter(table -> table.rowSecurity().enabled())
                        .isPresent();
    }

    private static void hazard(Verb verb, ObjectAddress policy, HazardRule rule, PlanContext context) {
        context.graph().find(verb, policy).forEach(draft -> draft.hazard(rule));
    }
}
