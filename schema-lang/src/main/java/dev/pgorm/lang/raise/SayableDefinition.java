package dev.pgorm.lang.raise;

import dev.pgorm.ir.AccessMethod;
import dev.pgorm.ir.Aggregate;
import dev.pgorm.ir.Cast;
import dev.pgorm.ir.CatalogObject;
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
import dev.pgorm.ir.Privileges;
import dev.pgorm.ir.Publication;
import dev.pgorm.ir.PublicationPart;
import dev.pgorm.ir.RangeType;
import dev.pgorm.ir.RelationPart;
import dev.pgorm.ir.Routine;
import dev.pgorm.ir.SqlBlock;
import dev.pgorm.ir.Subscription;
import dev.pgorm.ir.TextSearchConfiguration;
import dev.pgorm.ir.TextSearchDictionary;
import dev.pgorm.ir.TextSearchParser;
import dev.pgorm.ir.TextSearchTemplate;
import dev.pgorm.ir.Transform;
import dev.pgorm.ir.View;
import dev.pgorm.ir.sql.Identifier;
import java.util.Optional;

/** Which definitions the language has words for. */
final class SayableDefinition {

    private SayableDefinition() {}

    static Optional<CatalogObject> of(Definition definition) {
        return switch (definition) {
            case View view -> Optional.of(view(view));
            case Collation collation -> Optional.of(collation.withComment(Sayable.comment(collation.comment())));
            case CompositeType type -> Optional.of(composite(type));
            case Domain domain -> Optional.of(domain.withComment(Sayable.comment(domain.comment())));
            case ExtendedStatistics statistics -> Optional.of(statistics);
            case RangeType type -> Optional.of(type.withComment(Sayable.comment(type.comment())));
            case RelationPart part -> SayableProgram.of(part);
            case Routine routine -> SayableProgram.of(routine);
            case SqlBlock block -> Optional.empty();
            case TextSearchConfiguration configuration -> configuration(configuration);
            case TextSearchDictionary dictionary -> dictionary(dictionary);
            case TextSearchParser parser -> Optional.empty();
            case TextSearchTemplate template -> Optional.empty();
            case AccessMethod accessMethod -> Optional.empty();
            case Aggregate aggregate -> SayableProgram.of(aggregate);
            case Cast cast -> Optional.empty();
            case Conversion conversion -> Optional.empty();
            case EventTrigger eventTrigger -> SayableProgram.of(eventTrigger);
            case ForeignObject foreignObject -> Optional.empty();
            case Language language -> Optional.empty();
            case MaterializedView view -> Optional.of(materialized(view));
            case OperatorClass operatorClass -> Optional.empty();
            case OperatorDefinition operatorDefinition -> Optional.empty();
            case OperatorFamily operatorFamily -> Optional.empty();
            case DefaultPrivileges privileges -> Optional.of(privileges);
            case Ownership ownership -> Optional.of(ownership);
            case Privileges privileges -> SayableProgram.of(privileges);
            case Publication publication -> Optional.empty();
            case PublicationPart publicationPart -> Optional.empty();
            case Subscription subscription -> Optional.empty();
            case Transform transform -> Optional.empty();
        };
    }

    private static CompositeType composite(CompositeType type) {
        return new CompositeType(
                type.name(),
                type.attributes().stream()
                        .map(each -> new CompositeType.Attribute(
                                each.name(), each.type(), each.collation(), Sayable.comment(each.comment())))
                        .toList(),
                Sayable.comment(type.comment()));
    }

    private static Optional<CatalogObject> configuration(TextSearchConfiguration configuration) {
        boolean plain = configuration.mappings().keySet().stream().allMatch(each -> isKey(each, "parser"));
        return plain
                ? Optional.of(configuration.withComment(Sayable.comment(configuration.comment())))
                : Optional.empty();
    }

    private static Optional<CatalogObject> dictionary(TextSearchDictionary dictionary) {
        boolean plain =
                dictionary.options().stream().allMatch(each -> isKey(each.name().value(), "template"));
        return plain ? Optional.of(dictionary.withComment(Sayable.comment(dictionary.comment()))) : Optional.empty();
    }

    /** Whether it can stand before an equals sign, where one word means something else. */
    private static boolean isKey(String word, String reserved) {
        return SqlSpelling.isPart(Identifier.of(word)) && !word.equals(reserved);
    }

    private static MaterializedView materialized(MaterializedView view) {
        return new MaterializedView(
                view.name(),
                view.columns().stream()
                        .map(each -> new MaterializedView.Column(
                                each.name(),
                                each.type(),
                                each.storage(),
                                each.compression(),
                                each.statisticsTarget(),
                                Sayable.comment(each.comment())))
                        .toList(),
                view.query(),
                view.storage(),
                view.populated(),
                view.indexes(),
                Sayable.comment(view.comment()));
    }

    private static View view(View view) {
        return new View(
                view.name(),
                view.columns().stream()
                        .map(each -> new View.Column(
                                each.name(), each.type(), each.defaultValue(), Sayable.comment(each.comment())))
                        .toList(),
                view.query(),
                view.with(),
                Sayable.comment(view.comment()));
    }
}
