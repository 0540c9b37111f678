package dev.pgorm.plan;

import dev.pgorm.ddl.TableSql;
import dev.pgorm.hazard.LockMode;
import dev.pgorm.hazard.Work;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TypeReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Parameters of a TOAST table are gone after a rewrite in which no column needs one, and do not come back with the next one. */
final class ToastParameters {

    private static final String PREFIX = "toast.";

    /** Types of which every version of a table needs a TOAST table; there are others. */
    private static final Set<String> LONG =
            Set.of("text", "character varying", "bytea", "json", "jsonb", "xml", "tsvector", "numeric");

    private ToastParameters() {}

    /** Sets anew what is the same on both sides and may be lost in between; once all steps about columns are drafted. */
    static void plan(PlanContext context) {
        for (Table after : context.target().tables()) {
            Set<String> parameters = after.with().values().keySet();
            if (!parameters.isEmpty() && parameters.stream().anyMatch(each -> each.startsWith(PREFIX))) {
                context.start()
                        .table(after.name())
                        .filter(before -> !context.replacements().contains(before.address()))
                        .ifPresent(before -> plan(before, after, context));
            }
        }
    }

    private static void plan(Table before, Table after, PlanContext context) {
        Map<String, String> lost = new LinkedHashMap<>(after.with().values());
        lost.entrySet()
                .removeIf(each -> !each.getKey().startsWith(PREFIX)
                        || !each.getValue().equals(before.with().values().get(each.getKey())));
        if (lost.isEmpty() || !isRetyped(before, after, context) || isLongThroughout(before, after)) {
            return;
        }
        for (String statement :
                TableSql.setParameters(after.name(), StorageParameters.none(), StorageParameters.of(lost))) {
            Draft draft = context.graph()
                    .add(Verb.SET_PARAMETERS, after.address(), statement)
                    .locks(after.name(), LockMode.SHARE_UPDATE_EXCLUSIVE, Work.NONE);
            for (Column column : after.columns()) {
                for (Draft retyping :
                        context.graph().find(Verb.SET_TYPE, References.column(after.name(), column.name()))) {
                    draft.serves(retyping.changeIds());
                    context.graph().order(retyping, draft, "the rows are written anew");
                }
            }
        }
    }

    private static boolean isRetyped(Table before, Table after, PlanContext context) {
        return before.columns().stream()
                .anyMatch(column -> after.column(column.name())
                        .filter(other -> !other.type().equals(column.type())
                                || context.swaps().concern(column))
                        .isPresent());
    }

    private static boolean isLongThroughout(Table before, Table after) {
        return before.columns().stream()
                .filter(column -> isLong(column.type()))
                .anyMatch(column -> after.column(column.name())
                        .map(Column::type)
                        .filter(column.type()::equals)
                        .isPresent());
    }

    private static boolean isLong(TypeReference type) {
        return switch (type) {
            case TypeReference.BuiltIn builtIn -> builtIn.array() || LONG.contains(builtIn.spelling());
            case TypeReference.Named named -> named.array();
            case TypeReference.Written written -> false;
        };
    }
}
