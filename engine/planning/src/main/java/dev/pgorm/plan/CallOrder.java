package dev.pgorm.plan;

import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.StructureKind;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Steps that run functions while the plan runs (an index on an expression, a check of existing rows) had better come after what
 * those functions call. Only names in bodies tell what that is, so it is a preference.
 */
final class CallOrder {

    private CallOrder() {}

    static void prefer(PlanContext context) {
        for (Draft draft : context.graph().all()) {
            if (mayRunFunctions(draft.operation())) {
                Set<ObjectAddress> roots = new LinkedHashSet<>(draft.needs());
                if (!context.after().isRead()) {
                    context.after().named(draft.sql()).stream()
                            .filter(each -> each.kind() instanceof DefinitionKind)
                            .forEach(roots::add);
                }
                draft.prefers(roots).prefers(context.after().calledBy(roots));
            }
        }
    }

    private static boolean mayRunFunctions(Operation operation) {
        ObjectKind kind = operation.object().kind();
        return switch (operation.verb()) {
            case CREATE ->
                kind == StructureKind.TABLE
                        || kind == StructureKind.COLUMN
                        || kind == StructureKind.CONSTRAINT
                        || kind == StructureKind.INDEX;
            case SET_TYPE, SET_EXPRESSION, SET_DEFAULT, VALIDATE, ATTACH -> true;
            case DROP,
                    RENAME,
                    SET_ASIDE,
                    SET_SCHEMA,
                    ALTER,
                    ADD_VALUE,
                    DROP_DEFAULT,
                    SET_NOT_NULL,
                    DROP_NOT_NULL,
                    ADD_IDENTITY,
                    ALTER_IDENTITY,
                    DROP_IDENTITY,
                    CONTINUE_VALUES,
                    DROP_EXPRESSION,
                    SET_STORAGE,
                    SET_COMPRESSION,
                    SET_STATISTICS,
                    SET_PARAMETERS,
                    SET_OPTIONS,
                    SET_LOGGED,
                    SET_ACCESS_METHOD,
                    SET_REPLICA_IDENTITY,
                    SET_CLUSTER,
                    SET_ROW_SECURITY,
                    SET_TABLESPACE,
                    DETACH,
                    INHERIT,
                    DISINHERIT,
                    SET_OF_TYPE,
                    UNSET_OF_TYPE,
                    SET_OWNED_BY,
                    DROP_OWNED_BY,
                    COMMENT -> false;
        };
    }
}
