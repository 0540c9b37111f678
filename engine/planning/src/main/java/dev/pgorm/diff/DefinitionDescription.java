package dev.pgorm.diff;

import dev.pgorm.ir.Collation;
import dev.pgorm.ir.CompositeType;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.Domain;
import dev.pgorm.ir.ExtendedStatistics;
import dev.pgorm.ir.Policy;
import dev.pgorm.ir.RangeType;
import dev.pgorm.ir.Routine;
import dev.pgorm.ir.Rule;
import dev.pgorm.ir.SqlBlock;
import dev.pgorm.ir.TextSearchConfiguration;
import dev.pgorm.ir.TextSearchDictionary;
import dev.pgorm.ir.TextSearchParser;
import dev.pgorm.ir.TextSearchTemplate;
import dev.pgorm.ir.Trigger;
import dev.pgorm.ir.View;

/** The attributes of definitions; one that is a part of another object comes and goes with it. */
final class DefinitionDescription {

    private DefinitionDescription() {}

    static void describe(Definition definition, Description description) {
        Attributes attributes = definition
                .owner()
                .map(owner -> description.addPart(definition.address(), owner))
                .orElseGet(() -> description.add(definition.address()));
        describe(definition, attributes);
        attributes.putAny("comment", definition.comment());
    }

    /** The registration: one describing class per kind. */
    private static void describe(Definition definition, Attributes attributes) {
        switch (definition) {
            case Routine routine -> RoutineDescription.describe(routine, attributes);
            case Domain domain -> DomainDescription.describe(domain, attributes);
            case CompositeType type -> CompositeTypeDescription.describe(type, attributes);
            case RangeType type -> RangeTypeDescription.describe(type, attributes);
            case Collation collation -> CollationDescription.describe(collation, attributes);
            case TextSearchParser parser -> TextSearchDescription.describe(parser, attributes);
            case TextSearchTemplate template -> TextSearchDescription.describe(template, attributes);
            case TextSearchDictionary dictionary -> TextSearchDescription.describe(dictionary, attributes);
            case TextSearchConfiguration configuration -> TextSearchDescription.describe(configuration, attributes);
            case ExtendedStatistics statistics -> StatisticsDescription.describe(statistics, attributes);
            case View view -> ViewDescription.describe(view, attributes);
            case Rule rule -> RuleDescription.describe(rule, attributes);
            case Trigger trigger -> TriggerDescription.describe(trigger, attributes);
            case Policy policy -> PolicyDescription.describe(policy, attributes);
            case SqlBlock block -> attributes.put("create", block.create().text());
        }
    }
}
