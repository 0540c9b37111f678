package dev.pgorm.plan;

import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Steps that run functions while the plan runs (an index on an expression, a check of existing rows) had better come after what
 * those functions call. Only names in bodies tell what that is, so it is a preference.
 */
final class CallOrder {

    private static final Set<ObjectKind> WITH_EXPRESSIONS =
            Set.of(ObjectKind.TABLE, ObjectKind.COLUMN, ObjectKind.CONSTRAINT, ObjectKind.INDEX);

    private static final Set<Verb> EVALUATING =
            Set.of(Verb.SET_TYPE, Verb.SET_EXPRESSION, Verb.SET_DEFAULT, Verb.VALIDATE, Verb.ATTACH);

    private CallOrder() {}

    static void prefer(PlanContext context) {
        Collection<Draft> drafts = context.graph().all();
        for (Draft draft : drafts) {
            if (mayRunFunctions(draft.operation())) {
                Set<ObjectAddress> roots = roots(draft, context);
                draft.prefers(roots).prefers(context.after().calledBy(roots));
            }
        }
        callersFirst(drafts, context);
    }

    private static boolean mayRunFunctions(Operation operation) {
        return operation.verb() == Verb.CREATE
                ? WITH_EXPRESSIONS.contains(operation.object().kind())
                : EVALUATING.contains(operation.verb());
    }

    private static Set<ObjectAddress> roots(Draft draft, PlanContext context) {
        Set<ObjectAddress> roots = new LinkedHashSet<>(draft.needs());
        if (draft.operation().verb() == Verb.SET_TYPE) {
            context.target()
                    .table(PlanContext.name(draft.operation().object()))
                    .ifPresent(table -> roots.addAll(usedBy(table, context.after())));
        }
        if (!context.after().isRead()) {
            context.after().named(draft.sql()).stream()
                    .filter(each -> each.kind() instanceof DefinitionKind)
                    .forEach(roots::add);
        }
        return roots;
    }

    /** Another type of a column builds the indexes of its table anew, computes its generated columns and reads its checks. */
    private static Set<ObjectAddress> usedBy(Table table, References references) {
        Set<ObjectAddress> used = new LinkedHashSet<>();
        table.indexes().forEach(index -> used.addAll(references.of(table, index)));
        table.constraints().forEach(constraint -> used.addAll(references.of(table, constraint)));
        for (Column column : table.columns()) {
            if (column.value() instanceof ColumnValue.Generated) {
                used.addAll(references.restsOn(table, column));
            }
        }
        used.removeIf(each -> !(each.kind() instanceof DefinitionKind));
        return used;
    }

    /** What a body names had better stay until the body is another one. */
    private static void callersFirst(Collection<Draft> drafts, PlanContext context) {
        Map<ObjectAddress, Set<ObjectAddress>> callers = new HashMap<>();
        for (Draft draft : drafts) {
            ObjectAddress object = draft.operation().object();
            if (draft.operation().verb() == Verb.ALTER
                    && draft.gives().contains(object)
                    && context.start().find(object).orElse(null) instanceof Definition before) {
                context.before()
                        .named(before)
                        .forEach(each -> callers.computeIfAbsent(each, key -> new LinkedHashSet<>())
                                .add(object));
            }
        }
        for (Draft draft : drafts) {
            if (draft.operation().verb() == Verb.DROP) {
                draft.prefers(callers.getOrDefault(draft.operation().object(), Set.of()));
            }
        }
    }
}
