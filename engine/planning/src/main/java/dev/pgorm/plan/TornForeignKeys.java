package dev.pgorm.plan;

import dev.pgorm.ir.Column;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import java.util.Optional;
import java.util.Set;

/** Foreign keys whose columns have no common equality for a while, since one side gets its new type before the other. */
final class TornForeignKeys {

    private final PlanContext context;
    private final Set<ObjectAddress> retypedColumns;

    /** Over the set of columns that get another type; it may still grow. */
    TornForeignKeys(PlanContext context, Set<ObjectAddress> retypedColumns) {
        this.context = context;
        this.retypedColumns = retypedColumns;
    }

    /** Whether a type change of one side leaves the columns of a foreign key without a common equality meanwhile. */
    boolean isTornApart(Table table, Constraint.ForeignKey key) {
        Optional<Table> referenced = context.start().table(key.referencedTable());
        for (int i = 0; i < key.columns().size(); i++) {
            Identifier referencing = key.columns().get(i);
            Identifier target = key.referencedColumns().get(i);
            if (isRetypedAcrossFamilies(table, referencing)
                    || referenced
                            .filter(each -> isRetypedAcrossFamilies(each, target))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean isRetypedAcrossFamilies(Table table, Identifier name) {
        if (!retypedColumns.contains(References.column(table.name(), name))) {
            return false;
        }
        Optional<Column> before = table.column(name);
        Optional<Column> after = context.target().column(table.name(), name);
        return before.isPresent()
                && after.isPresent()
                && (context.swaps().concern(before.get())
                        || !TypeConversion.sameEquality(
                                context.before().base(before.get().type()),
                                context.after().base(after.get().type())));
    }
}
