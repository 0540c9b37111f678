package dev.pgorm.plan;

import dev.pgorm.hazard.HazardRule;
import dev.pgorm.ir.Definition;
import dev.pgorm.hazard.LockMode;
import dev.pgorm.hazard.Work;
import dev.pgorm.ir.Policy;
import dev.pgorm.ir.RelationPart;
import dev.pgorm.ir.Routine;
import dev.pgorm.ir.Rule;
import dev.pgorm.ir.Trigger;
import dev.pgorm.ir.View;

/** What steps about definitions lock and endanger, and which server they need. */
final class DefinitionCosts {

    private DefinitionCosts() {}

    /** Ends the plan where the server is too old for the definition. */
    static void require(Definition definition, PlanContext context) {
        switch (definition) {
            case Routine routine -> {}
            case View view ->
                context.require(
                        view.with().values().containsKey("security_invoker"),
                        15,
                        "security_invoker of " + view.address());
            case RelationPart part -> {}
        }
    }

    static void create(Definition definition, Draft draft) {
        switch (definition) {
            case Routine routine -> {}
            case View view -> {}
            case Rule rule -> draft.costs(HazardRule.CREATE_RULE, rule.relationName());
            case Trigger trigger -> draft.costs(HazardRule.CREATE_TRIGGER, trigger.relationName());
            case Policy policy -> draft.locks(policy.relationName(), LockMode.ACCESS_EXCLUSIVE, Work.NONE);
        }
    }

    static void alter(Definition definition, Draft draft) {
        switch (definition) {
            case Routine routine -> {}
            case View view -> {}
            case Rule rule -> draft.locks(rule.relationName(), LockMode.ACCESS_EXCLUSIVE, Work.NONE);
            case Trigger trigger -> draft.locks(trigger.relationName(), LockMode.SHARE_ROW_EXCLUSIVE, Work.NONE);
            case Policy policy -> draft.locks(policy.relationName(), LockMode.ACCESS_EXCLUSIVE, Work.NONE);
        }
    }

    /**
     * Dropping.
     *
     * @param madeAgain whether the same plan makes it again
     */
    static void drop(Definition definition, boolean madeAgain, Draft draft) {
        switch (definition) {
            case Routine routine -> {
                if (!madeAgain) {
                    draft.hazard(HazardRule.DROP_ROUTINE);
                }
            }
            case View view -> {
                if (!madeAgain) {
                    draft.hazard(HazardRule.DROP_VIEW);
                }
            }
            case Rule rule -> dropPart(rule, HazardRule.DROP_RULE, madeAgain, draft);
            case Trigger trigger -> dropPart(trigger, HazardRule.DROP_TRIGGER, madeAgain, draft);
            case Policy policy -> draft.locks(policy.relationName(), LockMode.ACCESS_EXCLUSIVE, Work.NONE);
        }
    }

    private static void dropPart(RelationPart part, HazardRule rule, boolean madeAgain, Draft draft) {
        draft.locks(part.relationName(), LockMode.ACCESS_EXCLUSIVE, Work.NONE);
        if (!madeAgain) {
            draft.hazard(rule);
        }
    }
}
