package dev.pgorm.plan;

import dev.pgorm.ddl.ColumnSql;
import dev.pgorm.hazard.LockMode;
import dev.pgorm.hazard.Work;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Table;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Takes the defaults of columns away while what they call is dropped and made again, and gives them back. */
final class DefaultPlanner {

    private DefaultPlanner() {}

    static void plan(PlanContext context) {
        if (context.replacements().all().isEmpty()) {
            return; // nothing is lost
        }
        for (Table before : context.start().tables()) {
            context.target().table(before.name()).ifPresent(after -> {
                for (Column column : before.columns()) {
                    after.column(column.name()).ifPresent(other -> plan(before, column, after, other, context));
                }
            });
        }
    }

    private static void plan(Table before, Column old, Table after, Column young, PlanContext context) {
        ObjectAddress address = References.column(before.name(), old.name());
        Set<ObjectAddress> lost = new LinkedHashSet<>(context.before().restsOn(before, old));
        lost.removeIf(each -> !context.replacements().contains(each));
        boolean keepsDefault =
                old.value() instanceof ColumnValue.Default && old.value().equals(young.value());
        if (!keepsDefault
                || lost.isEmpty()
                || !context.graph().find(Verb.DROP_DEFAULT, address).isEmpty()) {
            return;
        }
        ColumnValue.Default value = (ColumnValue.Default) old.value();
        Collection<String> ids = causes(lost, context);
        context.graph()
                .add(Verb.DROP_DEFAULT, address, ColumnSql.dropDefault(before.name(), old.name()))
                .frees(lost)
                .locks(before.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE)
                .serves(ids)
                .reverse(ColumnSql.setDefault(before.name(), old.name(), value.expression()));
        context.graph()
                .add(Verb.SET_DEFAULT, address, ColumnSql.setDefault(after.name(), young.name(), value.expression()))
                .needs(context.after().restsOn(after, young))
                .locks(before.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE)
                .serves(ids);
    }

    private static Collection<String> causes(Set<ObjectAddress> lost, PlanContext context) {
        Set<String> ids = new LinkedHashSet<>();
        lost.forEach(each -> ids.addAll(
                Optional.ofNullable(context.replacements().all().get(each)).orElse(Set.of())));
        return ids;
    }
}
