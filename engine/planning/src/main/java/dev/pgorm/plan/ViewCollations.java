package dev.pgorm.plan;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Collation;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.View;
import dev.pgorm.ir.sql.Identifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** CREATE OR REPLACE VIEW cannot give a column another collation, which a view's columns have from those of tables. */
final class ViewCollations {

    private ViewCollations() {}

    /** Whether a column of the view comes, as far as names tell, from a column of another collation than before. */
    static boolean differ(Definition before, Definition after, PlanContext context) {
        if (!(before instanceof View old)
                || !(after instanceof View young)
                || old.query().equals(young.query())) {
            return false;
        }
        Set<ObjectAddress> oldColumns = context.before().of(old);
        Set<ObjectAddress> youngColumns = context.after().of(young);
        return old.columns().stream().map(View.Column::name).anyMatch(name -> {
            Set<List<ObjectAddress>> from = collations(name, oldColumns, context.start());
            Set<List<ObjectAddress>> to = collations(name, youngColumns, context.target());
            return !from.isEmpty() && !to.isEmpty() && !from.equals(to);
        });
    }

    private static Set<List<ObjectAddress>> collations(Identifier name, Set<ObjectAddress> used, Catalog catalog) {
        Set<List<ObjectAddress>> collations = new HashSet<>();
        for (ObjectAddress address : used) {
            if (address.kind() == ObjectKind.COLUMN && address.part().equals(name.value())) {
                catalog.column(PlanContext.name(address), name)
                        .map(Column::collation)
                        .ifPresent(each -> collations.add(List.copyOf(Collation.addresses(each))));
            }
        }
        return collations;
    }
}
