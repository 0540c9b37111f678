package dev.pgorm.plan;

import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Table;
import java.util.List;

/** A logged table cannot reference an unlogged one, at no moment. */
final class LoggedOrder {

    private static final String ALIKE = "a foreign key joins tables that are alike in being logged";

    private LoggedOrder() {}

    /** Orders the steps of every foreign key; after all of them are drafted. */
    static void order(PlanContext context) {
        if (!context.graph().does(Verb.SET_LOGGED)) {
            return;
        }
        for (Table before : context.start().tables()) {
            for (Constraint constraint : before.constraints()) {
                if (constraint instanceof Constraint.ForeignKey key) {
                    orderAfterEnd(before, key, context);
                }
            }
        }
        for (Table after : context.target().tables()) {
            for (Constraint constraint : after.constraints()) {
                if (constraint instanceof Constraint.ForeignKey key) {
                    order(after, key, context);
                }
            }
        }
    }

    /** A foreign key goes by itself or with its table. */
    private static void orderAfterEnd(Table table, Constraint.ForeignKey key, PlanContext context) {
        ObjectAddress referenced = ObjectAddress.of(ObjectKind.TABLE, key.referencedTable());
        for (ObjectAddress end : List.of(References.constraint(table.name(), key), table.address())) {
            for (ObjectAddress each : List.of(referenced, table.address())) {
                context.graph().run(Verb.DROP, end).before(Verb.SET_LOGGED, each, ALIKE);
            }
        }
    }

    private static void order(Table table, Constraint.ForeignKey key, PlanContext context) {
        ObjectAddress referenced = ObjectAddress.of(ObjectKind.TABLE, key.referencedTable());
        ObjectAddress constraint = References.constraint(table.name(), key);
        ObjectAddress first = table.unlogged() ? table.address() : referenced;
        ObjectAddress second = table.unlogged() ? referenced : table.address();
        context.graph()
                .run(Verb.SET_LOGGED, first)
                .before(Verb.SET_LOGGED, second, "a logged table cannot reference an unlogged one");
        for (ObjectAddress each : List.of(referenced, table.address())) {
            context.graph().run(Verb.SET_LOGGED, each).before(Verb.CREATE, constraint, ALIKE);
        }
    }
}
