package dev.pgorm.plan;

import dev.pgorm.ddl.SchemaSql;
import dev.pgorm.diff.Change;
import dev.pgorm.hazard.HazardRule;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.sql.Identifier;

/** Steps about schemas. */
final class SchemaPlanner {

    private SchemaPlanner() {}

    static void plan(Change change, PlanContext context) {
        Identifier name = Identifier.of(change.object().name());
        HeldName held = new HeldName(HeldName.Space.SCHEMA, "", name.value());
        switch (change.action()) {
            case CREATE -> {
                Schema schema = (Schema) context.target().find(change.object()).orElseThrow();
                context.graph()
                        .add(Verb.CREATE, change.object(), SchemaSql.create(schema))
                        .gives(change.object())
                        .takes(held)
                        .reverse(SchemaSql.drop(name))
                        .serves(context.changeIds(change.object()));
            }
            case DROP -> {
                if (!isFreshDatabase(name, context)) {
                    context.graph()
                            .add(Verb.DROP, change.object(), SchemaSql.drop(name))
                            .removes(change.object())
                            .leaves(held)
                            .hazard(HazardRule.DROP_SCHEMA)
                            .serves(context.changeIds(change.object()));
                }
            }
            case ALTER, RENAME -> {}
        }
    }

    /** An empty target is a database that was just created, and that has the schema public. */
    private static boolean isFreshDatabase(Identifier name, PlanContext context) {
        return name.equals(SchemaSql.PUBLIC) && context.target().isEmpty();
    }
}
