package dev.pgorm.plan;

import dev.pgorm.hazard.HazardRule;
import dev.pgorm.hazard.LockMode;
import dev.pgorm.hazard.Work;
import dev.pgorm.ir.AccessMethod;
import dev.pgorm.ir.Aggregate;
import dev.pgorm.ir.Cast;
import dev.pgorm.ir.Collation;
import dev.pgorm.ir.CompositeType;
import dev.pgorm.ir.Conversion;
import dev.pgorm.ir.DefaultPrivileges;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.Domain;
import dev.pgorm.ir.EventTrigger;
import dev.pgorm.ir.ExtendedStatistics;
import dev.pgorm.ir.ForeignObject;
import dev.pgorm.ir.Language;
import dev.pgorm.ir.MaterializedView;
import dev.pgorm.ir.OperatorClass;
import dev.pgorm.ir.OperatorDefinition;
import dev.pgorm.ir.OperatorFamily;
import dev.pgorm.ir.Ownership;
import dev.pgorm.ir.Policy;
import dev.pgorm.ir.Privileges;
import dev.pgorm.ir.Publication;
import dev.pgorm.ir.PublicationPart;
import dev.pgorm.ir.PublishedSchema;
import dev.pgorm.ir.PublishedTable;
import dev.pgorm.ir.RangeType;
import dev.pgorm.ir.RelationPart;
import dev.pgorm.ir.Routine;
import dev.pgorm.ir.Rule;
import dev.pgorm.ir.SqlBlock;
import dev.pgorm.ir.Subscription;
import dev.pgorm.ir.TextSearchConfiguration;
import dev.pgorm.ir.TextSearchDictionary;
import dev.pgorm.ir.TextSearchParser;
import dev.pgorm.ir.TextSearchTemplate;
import dev.pgorm.ir.Transform;
import dev.pgorm.ir.Trigger;
import dev.pgorm.ir.View;
import java.util.Map;
import java.util.Optional;

/** What steps about definitions lock and endanger, and which server they need. */
final class DefinitionCosts {

    private DefinitionCosts() {}

    /** Ends the plan where the server is too old for the definition. */
    static void require(Definition definition, PlanContext context) {
        switch (definition) {
            case Aggregate aggregate -> {}
            case AccessMethod method -> {}
            case Cast cast -> {}
            case Conversion conversion -> {}
            case Language language -> {}
            case OperatorClass operatorClass -> {}
            case OperatorDefinition operator -> {}
            case OperatorFamily family -> {}
            case Transform transform -> {}
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
            case ForeignObject foreign -> {}
            case View view ->
                context.require(
                        view.with().values().containsKey("security_invoker"),
                        15,
                        "security_invoker of " + view.address());
            case RelationPart part -> {}
            case Ownership ownership -> {}
            case Privileges privileges -> {}
            case DefaultPrivileges privileges -> {}
            case SqlBlock block -> {}
            case MaterializedView view -> {}
            case EventTrigger trigger ->
                context.require(trigger.event().value().equals("login"), 17, "the event of " + trigger.address());
            case Publication publication ->
                context.require(
                        publication.generatedColumns(), 18, "publish_generated_columns of " + publication.address());
            case PublishedTable table ->
                context.require(
                        table.where().isPresent() || !table.columns().isEmpty(),
                        15,
                        "the columns or rows of " + table.address());
            case Subscription subscription -> requireOptions(subscription, context);
            case PublishedSchema schema ->
                context.require(true, 15, schema.address().toString());
        }
    }

    private static void requireOptions(Subscription subscription, PlanContext context) {
        Map<String, Integer> since = Map.of(
                "two_phase", 15,
                "disable_on_error", 15,
                "password_required", 16,
                "run_as_owner", 16,
                "origin", 16,
                "failover", 17);
        subscription
                .options()
                .values()
                .keySet()
                .forEach(option -> context.require(
                        true, since.getOrDefault(option, 14), option + " of " + subscription.address()));
    }

    static void create(Definition definition, Draft draft) {
        switch (definition) {
            case Aggregate aggregate -> {}
            case AccessMethod method -> {}
            case Cast cast -> {}
            case Conversion conversion -> {}
            case Language language -> {}
            case OperatorClass operatorClass -> {}
            case OperatorDefinition operator -> {}
            case OperatorFamily family -> {}
            case Transform transform -> {}
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
            case ForeignObject foreign -> {}
            case View view -> {}
            case Rule rule -> draft.costs(HazardRule.CREATE_RULE, rule.relationName());
            case Trigger trigger -> draft.costs(HazardRule.CREATE_TRIGGER, trigger.relationName());
            case Policy policy -> draft.locks(policy.relationName(), LockMode.ACCESS_EXCLUSIVE, Work.NONE);
            case Ownership ownership -> {}
            case Privileges privileges -> {}
            case DefaultPrivileges privileges -> {}
            case SqlBlock block -> {}
            case MaterializedView view -> {}
            case EventTrigger trigger -> draft.hazard(HazardRule.CREATE_EVENT_TRIGGER);
            case Publication publication -> {}
            case PublishedTable table -> draft.locks(table.table(), LockMode.SHARE_UPDATE_EXCLUSIVE, Work.NONE);
            case PublishedSchema schema -> {}
            case Subscription subscription -> draft.hazard(HazardRule.CREATE_SUBSCRIPTION);
        }
    }

    static void alter(Definition definition, Draft draft) {
        switch (definition) {
            case Aggregate aggregate -> {}
            case AccessMethod method -> {}
            case Cast cast -> {}
            case Conversion conversion -> {}
            case Language language -> {}
            case OperatorClass operatorClass -> {}
            case OperatorDefinition operator -> {}
            case OperatorFamily family -> {}
            case Transform transform -> {}
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
            case ForeignObject foreign -> {}
            case View view -> {}
            case Ownership ownership -> {}
            case Privileges privileges -> {}
            case DefaultPrivileges privileges -> {}
            case SqlBlock block -> {}
            case Rule rule -> draft.locks(rule.relationName(), LockMode.ACCESS_EXCLUSIVE, Work.NONE);
            case Trigger trigger -> draft.locks(trigger.relationName(), LockMode.SHARE_ROW_EXCLUSIVE, Work.NONE);
            case Policy policy -> draft.locks(policy.relationName(), LockMode.ACCESS_EXCLUSIVE, Work.NONE);
            case MaterializedView view -> draft.locks(view.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE);
            case EventTrigger trigger -> {}
            case Publication publication -> {}
            case PublicationPart part -> {}
            case Subscription subscription -> {}
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
            case Aggregate aggregate -> {
                if (!madeAgain) {
                    draft.hazard(HazardRule.DROP_ROUTINE);
                }
            }
            case AccessMethod method -> {}
            case Cast cast -> {}
            case Conversion conversion -> {}
            case Language language -> {}
            case OperatorClass operatorClass -> {}
            case OperatorDefinition operator -> {}
            case OperatorFamily family -> {}
            case Transform transform -> {}
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
            case ForeignObject foreign -> {}
            case View view -> {
                if (!madeAgain) {
                    draft.hazard(HazardRule.DROP_VIEW);
                }
            }
            case Ownership ownership -> {}
            case Privileges privileges -> {}
            case DefaultPrivileges privileges -> {}
            case SqlBlock block -> {}
            case MaterializedView view -> {
                if (madeAgain) {
                    draft.hazard(HazardRule.REPLACE_MATERIALIZED_VIEW);
                } else {
                    draft.costs(HazardRule.DROP_VIEW, view.name());
                }
            }
            case EventTrigger trigger -> dropWhole(HazardRule.DROP_EVENT_TRIGGER, madeAgain, draft);
            case Publication publication -> draft.hazard(HazardRule.DROP_PUBLICATION);
            case Subscription subscription -> draft.hazard(HazardRule.DROP_SUBSCRIPTION);
            case PublicationPart part -> dropWhole(HazardRule.UNPUBLISH, madeAgain, draft);
            case Rule rule -> dropPart(rule, HazardRule.DROP_RULE, madeAgain, draft);
            case Trigger trigger -> dropPart(trigger, HazardRule.DROP_TRIGGER, madeAgain, draft);
            case Policy policy -> draft.locks(policy.relationName(), LockMode.ACCESS_EXCLUSIVE, Work.NONE);
        }
    }

    private static void dropPart(RelationPart part, HazardRule rule, boolean madeAgain, Draft draft) {
        draft.locks(part.relationName(), LockMode.ACCESS_EXCLUSIVE, Work.NONE);
        dropWhole(rule, madeAgain, draft);
    }

    private static void dropWhole(HazardRule rule, boolean madeAgain, Draft draft) {
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
