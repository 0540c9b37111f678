package dev.pgorm.diff;

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
import dev.pgorm.ir.RangeType;
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
import dev.pgorm.ir.sql.SqlWriter;

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
        if (definition instanceof MaterializedView view) {
            MaterializedViewDescription.describeIndexes(view, description);
        }
    }

    /** The registration: one describing class per kind. */
    private static void describe(Definition definition, Attributes attributes) {
        switch (definition) {
            case Aggregate aggregate -> AggregateDescription.describe(aggregate, attributes);
            case AccessMethod method -> ConvertingDescription.describe(method, attributes);
            case Cast cast -> ConvertingDescription.describe(cast, attributes);
            case Conversion conversion -> ConvertingDescription.describe(conversion, attributes);
            case Language language -> ConvertingDescription.describe(language, attributes);
            case OperatorClass operatorClass -> OperatorDescription.describe(operatorClass, attributes);
            case OperatorDefinition operator -> OperatorDescription.describe(operator, attributes);
            case OperatorFamily family -> OperatorDescription.describe(family, attributes);
            case Transform transform -> ConvertingDescription.describe(transform, attributes);
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
            case ForeignObject foreign -> ForeignDescription.describe(foreign, attributes);
            case View view -> ViewDescription.describe(view, attributes);
            case MaterializedView view -> MaterializedViewDescription.describe(view, attributes);
            case EventTrigger trigger -> ReplicationDescription.describe(trigger, attributes);
            case Publication publication -> ReplicationDescription.describe(publication, attributes);
            case Subscription subscription -> ReplicationDescription.describe(subscription, attributes);
            case PublicationPart part -> ReplicationDescription.describe(part, attributes);
            case Rule rule -> RuleDescription.describe(rule, attributes);
            case Trigger trigger -> TriggerDescription.describe(trigger, attributes);
            case Policy policy -> PolicyDescription.describe(policy, attributes);
            case Ownership ownership -> attributes.put("role", SqlWriter.quote(ownership.role()));
            case Privileges privileges -> PrivilegesDescription.describe(privileges, attributes);
            case DefaultPrivileges privileges -> PrivilegesDescription.describe(privileges, attributes);
            case SqlBlock block -> attributes.put("create", block.create().text());
        }
    }
}
