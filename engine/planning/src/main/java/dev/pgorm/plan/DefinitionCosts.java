package dev.pgorm.plan;

import dev.pgorm.hazard.HazardRule;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.SqlBlock;
import dev.pgorm.ir.View;

/** What steps about definitions lock and endanger, and which server they need. */
final class DefinitionCosts {

    private DefinitionCosts() {}

    /** Ends the plan where the server is too old for the definition. */
    static void require(Definition definition, PlanContext context) {
        switch (definition) {
            case View view ->
                context.require(
                        view.with().values().containsKey("security_invoker"),
                        15,
                        "security_invoker of " + view.address());
            case SqlBlock block -> {}
        }
    }

    static void create(Definition definition, Draft draft) {
        switch (definition) {
            case View view -> {}
            case SqlBlock block -> {}
        }
    }

    static void alter(Definition definition, Draft draft) {
        switch (definition) {
            case View view -> {}
            case SqlBlock block -> {}
        }
    }

    /**
     * Dropping.
     *
     * @param madeAgain whether the same plan makes it again
     */
    static void drop(Definition definition, boolean madeAgain, Draft draft) {
        switch (definition) {
            case View view -> {
                if (!madeAgain) {
                    draft.hazard(HazardRule.DROP_VIEW);
                }
            }
            case SqlBlock block -> {}
        }
    }
}
