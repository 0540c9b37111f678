package dev.pgorm.plan;

import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What binds the steps about constraints to those of others, once all steps are drafted. */
final class ConstraintOrder {

    private ConstraintOrder() {}

    /** What primary keys ask of their columns, and foreign keys of the keys that they rest on. */
    static void order(PlanContext context) {
        Set<QualifiedName> named = context.graph().tables();
        for (Table table : context.start().tables()) {
            if (!named.contains(table.name())) {
                continue; // all sentences are about steps for the table or a part of it
            }
            order(table, table.primaryKey(), context);
            table.primaryKey().ifPresent(key -> orderBefore(table, key, context));
        }
        for (Table table : context.target().tables()) {
            if (!named.contains(table.name())) {
                continue;
            }
            order(table, table.primaryKey(), context);
            table.primaryKey().ifPresent(key -> orderAfter(table, key, context));
            for (Constraint constraint : table.constraints()) {
                if (constraint instanceof Constraint.Check check
                        && check.origin().isInherited()) {
                    orderValidity(table, check, context);
                }
                if (constraint instanceof Constraint.ForeignKey key) {
                    orderAfterOldKeys(table, key, context);
                }
            }
        }
    }

    /** Of several keys over the same columns the server takes one, which could not go any more. */
    private static void orderAfterOldKeys(Table table, Constraint.ForeignKey key, PlanContext context) {
        for (ObjectAddress old : context.before().keysBehind(key)) {
            context.graph()
                    .run(Verb.DROP, old)
                    .before(Verb.CREATE, References.constraint(table.name(), key), "it would rest on the old key");
        }
    }

    /** A new child has the parents' checks as valid ones, if they are there, whether they are valid or not. */
    private static void orderValidity(Table table, Constraint.Check check, PlanContext context) {
        boolean valid = check.validity() != Constraint.Validity.NOT_VALID;
        for (QualifiedName ancestor : context.cascade().lineage().targetAncestors(table.name())) {
            boolean isAbove = context.target()
                    .table(ancestor)
                    .flatMap(each -> each.constraint(check.name()))
                    .filter(each ->
                            each instanceof Constraint.Check above && above.validity() == Constraint.Validity.NOT_VALID)
                    .isPresent();
            if (isAbove) {
                ObjectAddress above = References.constraint(ancestor, check);
                context.graph()
                        .run(Verb.CREATE, valid ? above : table.address())
                        .before(Verb.CREATE, valid ? table.address() : above, "new children have checks as valid ones");
            }
        }
    }

    /** A parent's column cannot come to allow null once a child has a key of it. */
    private static void orderAfter(Table table, Constraint.PrimaryKey key, PlanContext context) {
        for (QualifiedName ancestor : context.cascade().lineage().targetAncestors(table.name())) {
            for (Identifier column : key.columns()) {
                for (ObjectAddress beginning : List.of(References.constraint(table.name(), key), table.address())) {
                    context.graph()
                            .run(Verb.DROP_NOT_NULL, References.column(ancestor, column))
                            .before(Verb.CREATE, beginning, "key columns are not null");
                }
            }
        }
    }

    /** What a parent's column loses its children's lose as well, so that their keys have to be gone by then. */
    private static void orderBefore(Table table, Constraint.PrimaryKey key, PlanContext context) {
        for (QualifiedName ancestor : context.cascade().lineage().startAncestors(table.name())) {
            List<ObjectAddress> columns = key.columns().stream()
                    .map(column -> References.column(ancestor, column))
                    .toList();
            for (ObjectAddress end : List.of(References.constraint(table.name(), key), table.address())) {
                ColumnPlanner.orderAfterKeyEnds(columns, end, context.graph());
            }
        }
    }

    private static void order(Table table, Optional<Constraint.PrimaryKey> primaryKey, PlanContext context) {
        primaryKey.ifPresent(key -> ColumnPlanner.orderAfterPrimaryKey(
                key.columns().stream()
                        .map(column -> References.column(table.name(), column))
                        .toList(),
                References.constraint(table.name(), key),
                context.graph()));
    }
}
