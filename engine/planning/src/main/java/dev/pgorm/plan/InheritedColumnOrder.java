package dev.pgorm.plan;

import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import java.util.List;

/** When what a child's column has for itself changes: what the column is given by its parent's comes with the statements about that. */
final class InheritedColumnOrder {

    private static final String INHERITED = "it reaches the children's column";

    private InheritedColumnOrder() {}

    /**
     * Says which steps about a child's column wait for which about its parent's, and the other way round.
     *
     * @param table the child
     * @param source the parent's column
     * @param column the child's column
     */
    static void order(Table table, ObjectAddress source, ObjectAddress column, PlanContext context) {
        boolean outlives = NotNullPlanner.outlivesParent(table.name(), Identifier.of(column.part()), context);
        for (Verb earlier : List.of(
                Verb.CREATE,
                Verb.SET_TYPE,
                Verb.SET_DEFAULT,
                Verb.DROP_DEFAULT,
                Verb.DROP_NOT_NULL,
                Verb.SET_STORAGE,
                Verb.SET_STATISTICS)) {
            for (Verb later : List.of(
                    Verb.SET_DEFAULT,
                    Verb.SET_NOT_NULL,
                    Verb.SET_STORAGE,
                    Verb.SET_COMPRESSION,
                    Verb.SET_STATISTICS,
                    Verb.SET_OPTIONS)) {
                if (earlier == Verb.DROP_NOT_NULL && later == Verb.SET_NOT_NULL && outlives) {
                    context.graph().run(later, column).before(earlier, source, "it is to stay without the parent's");
                } else {
                    context.graph().run(earlier, source).before(later, column, INHERITED);
                }
            }
        }
        context.graph()
                .run(Verb.DROP_DEFAULT, column)
                .before(Verb.ADD_IDENTITY, source, "an identity column has no default");
        context.graph().run(Verb.CREATE, source).before(Verb.DROP_DEFAULT, column, INHERITED);
        context.graph()
                .run(Verb.DROP_NOT_NULL, source)
                .before(Verb.DROP_NOT_NULL, column, "what is inherited cannot be dropped");
        context.graph().run(Verb.DROP_NOT_NULL, source).before(Verb.RENAME, column, "an inherited one keeps its name");
        if (TablePlanner.isMade(table, context)
                || context.graph().find(Verb.SET_TYPE, source).isEmpty()) {
            context.graph().run(Verb.SET_DEFAULT, source).before(Verb.DROP_DEFAULT, column, INHERITED);
        } else {
            context.graph()
                    .run(Verb.DROP_DEFAULT, column)
                    .before(Verb.SET_TYPE, source, "the default is tied to the old type");
        }
        context.graph()
                .run(Verb.SET_NOT_NULL, column)
                .before(Verb.SET_NOT_NULL, source, "the parent's constraint takes in the child's, whatever its name");
    }
}
