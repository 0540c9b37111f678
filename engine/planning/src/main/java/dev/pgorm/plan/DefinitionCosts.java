package dev.pgorm.plan;

import dev.pgorm.hazard.HazardRule;
import dev.pgorm.ir.Collation;
import dev.pgorm.ir.CompositeType;
import dev.pgorm.ir.Definition;
import dev.pgorm.hazard.LockMode;
import dev.pgorm.hazard.Work;
import dev.pgorm.ir.Domain;
import dev.pgorm.ir.ExtendedStatistics;
import dev.pgorm.ir.Policy;
import dev.pgorm.ir.RangeType;
import dev.pgorm.ir.RelationPart;
import dev.pgorm.ir.Routine;
import dev.pgorm.ir.Rule;
import dev.pgorm.ir.SqlBlock;
import dev.pgorm.ir.TextSearchConfiguration;
import dev.pgorm.ir.TextSearchDictionary;
import dev.pgorm.ir.TextSearchParser;
import dev.pgorm.ir.TextSearchTemplate;
import dev.pgorm.ir.Trigger;
import dev.pgorm.ir.View;
import java.util.Optional;

/** What steps about definitions lock and endanger, and which server they need. */
final class DefinitionCosts {

    private DefinitionCosts() {}

    /** Ends the plan where the server is too old for the definition. */
    static void require(Definition definition, PlanContext context) {
        switch (definition) {
            case Routine routine -> {}
            case Domain domain ->
                context.require(
                        domain.notNull().flatMap(Domain.NotNull::name).isPresent(),
                        17,
                        "a named NOT NULL constraint of " + domain.address());
            case CompositeType type -> {}
            case RangeType type ->
                context.require(type.multirange().isPresent(), 14, "the multirange type of " + type.address());
            case Collation collation -> {
                context.require(collation.rules().isPresent(), 16, "rules of " + collation.address());
                context.require(
                        collation.provider() == Collation.Provider.BUILTIN,
                        17,
                        "the builtin provider of " + collation.address());
            }
            case TextSearchParser parser -> {}
            case TextSearchTemplate template -> {}
            case TextSearchDictionary dictionary -> {}
            case TextSearchConfiguration configuration -> {}
            case ExtendedStatistics statistics -> {}
            case View view ->
                context.require(
                        view.with().values().containsKey("security_invoker"),
                        15,
                        "security_invoker of " + view.address());
            case RelationPart part -> {}
            case SqlBlock block -> {}
        }
    }

    static void create(Definition definition, Draft draft) {
        switch (definition) {
            case Routine routine -> {}
            case Domain domain -> {}
            case CompositeType type -> {}
            case RangeType type -> {}
            case Collation collation -> {}
            case TextSearchParser parser -> {}
            case TextSearchTemplate template -> {}
            case TextSearchDictionary dictionary -> {}
            case TextSearchConfiguration configuration -> {}
            case ExtendedStatistics statistics -> {}
            case View view -> {}
            case Rule rule -> draft.costs(HazardRule.CREATE_RULE, rule.relationName());
            case Trigger trigger -> draft.costs(HazardRule.CREATE_TRIGGER, trigger.relationName());
            case Policy policy -> draft.locks(policy.relationName(), LockMode.ACCESS_EXCLUSIVE, Work.NONE);
            case SqlBlock block -> {}
        }
    }

    static void alter(Definition definition, Draft draft) {
        switch (definition) {
            case Routine routine -> {}
            case Domain domain -> {}
            case CompositeType type -> {}
            case RangeType type -> {}
            case Collation collation -> {}
            case TextSearchParser parser -> {}
            case TextSearchTemplate template -> {}
            case TextSearchDictionary dictionary -> {}
            case TextSearchConfiguration configuration -> {}
            case ExtendedStatistics statistics -> {}
            case View view -> {}
            case SqlBlock block -> {}
            case Rule rule -> draft.locks(rule.relationName(), LockMode.ACCESS_EXCLUSIVE, Work.NONE);
            case Trigger trigger -> draft.locks(trigger.relationName(), LockMode.SHARE_ROW_EXCLUSIVE, Work.NONE);
            case Policy policy -> draft.locks(policy.relationName(), LockMode.ACCESS_EXCLUSIVE, Work.NONE);
        }
    }

    /**
     * Stepping aside, so that another one takes the name and its values are converted.
     *
     * @param after what takes the name; empty where that is of another kind
     */
    static void stepAside(Definition before, Optional<Definition> after, Draft draft) {
        boolean loses = before instanceof CompositeType old
                && after.orElse(null) instanceof CompositeType young
                && old.attributes().stream()
                        .anyMatch(each -> young.attribute(each.name()).isEmpty());
        if (loses) {
            draft.hazard(HazardRule.DROP_ATTRIBUTE);
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
            case Domain domain -> dropType(madeAgain, draft);
            case CompositeType type -> dropType(madeAgain, draft);
            case RangeType type -> dropType(madeAgain, draft);
            case Collation collation -> {}
            case TextSearchParser parser -> {}
            case TextSearchTemplate template -> {}
            case TextSearchDictionary dictionary -> {}
            case TextSearchConfiguration configuration -> {}
            case ExtendedStatistics statistics -> {}
            case View view -> {
                if (!madeAgain) {
                    draft.hazard(HazardRule.DROP_VIEW);
                }
            }
            case SqlBlock block -> {}
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

    private static void dropType(boolean madeAgain, Draft draft) {
        if (!madeAgain) {
            draft.hazard(HazardRule.DROP_TYPE);
        }
    }
}
