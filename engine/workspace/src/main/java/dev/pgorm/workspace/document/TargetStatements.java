package dev.pgorm.workspace.document;

import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.Differ;
import dev.pgorm.embedded.EmbeddedServers;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.UserMapping;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.plan.Plan;
import dev.pgorm.plan.PlanException;
import dev.pgorm.plan.PlanOptions;
import dev.pgorm.plan.Planner;
import dev.pgorm.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statements that make a structure in a new database. */
final class TargetStatements {

    private static final Catalog NEW_DATABASE =
            Catalog.of(List.of(new Schema(Identifier.of("public"), Optional.empty())));

    private TargetStatements() {}

    /** Nothing for a structure that holds passwords, which are not written down, and for one that only steps of its own lead to. */
    static List<String> of(Catalog target) {
        if (!target.all(UserMapping.class).isEmpty()) {
            return List.of();
        }
        try {
            ChangeSet changes = Differ.diff(NEW_DATABASE, target, ManagedScope.everything(), List.of());
            Plan plan = Planner.plan(NEW_DATABASE, target, changes, PlanOptions.direct(EmbeddedServers.DEFAULT_MAJOR));
            List<String> statements = new ArrayList<>();
            statements.add("SET check_function_bodies = off");
            plan.steps().stream().map(Step::sql).forEach(statements::add);
            return List.copyOf(statements);
        } catch (PlanException impossible) {
            return List.of();
        }
    }
}
