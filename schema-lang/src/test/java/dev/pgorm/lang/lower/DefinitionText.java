package dev.pgorm.lang.lower;

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
import dev.pgorm.ir.sql.SqlWriter;
import java.util.stream.Collectors;

/** A definition as the goldens of lowering show it. */
final class DefinitionText {

    private DefinitionText() {}

    static String of(Definition definition) {
        return switch (definition) {
            case Aggregate aggregate -> aggregate.toString();
            case AccessMethod method -> method.toString();
            case Cast cast -> cast.toString();
            case Conversion conversion -> conversion.toString();
            case Language language -> language.toString();
            case OperatorClass operatorClass -> operatorClass.toString();
            case OperatorDefinition operator -> operator.toString();
            case OperatorFamily family -> family.toString();
            case Transform transform -> transform.toString();
            case Routine routine -> routine.toString();
            case Domain domain -> domain.toString();
            case CompositeType type -> type.toString();
            case RangeType type -> type.toString();
            case Collation collation -> collation.toString();
            case TextSearchParser parser -> parser.toString();
            case TextSearchTemplate template -> template.toString();
            case TextSearchDictionary dictionary -> dictionary.toString();
            case TextSearchConfiguration configuration -> configuration.toString();
            case ExtendedStatistics statistics -> statistics.toString();
            case ForeignObject foreign -> foreign.address().toString();
            case View view ->
                "view " + SqlWriter.quote(view.name()) + " " + view.with().values() + columns(view) + "\n  "
                        + view.query().text();
            case RelationPart part -> part.toString();
            case Ownership ownership -> ownership.toString();
            case Privileges privileges -> privileges.toString();
            case DefaultPrivileges privileges -> privileges.toString();
            case SqlBlock block ->
                "sql block " + block.name() + " after " + block.after() + " roles " + block.roles() + "\n  create "
                        + block.create().text().replace("\n", "⏎") + "\n  drop "
                        + block.drop().text().replace("\n", "⏎");
            case MaterializedView view ->
                "materialized view " + SqlWriter.quote(view.name()) + (view.populated() ? "" : " without data")
                        + settings(view) + "\n  " + view.query().text();
            case EventTrigger trigger -> trigger.address().toString();
            case Publication publication -> publication.address().toString();
            case Subscription subscription -> subscription.address().toString();
            case PublicationPart part -> part.address().toString();
        };
    }

    /** What the query does not say of a materialized view. */
    private static String settings(MaterializedView view) {
        StringBuilder text = new StringBuilder();
        if (!view.storage().with().isEmpty()) {
            text.append(" with ").append(view.storage().with().values());
        }
        view.storage()
                .tablespace()
                .ifPresent(each -> text.append(" tablespace ").append(SqlWriter.quote(each)));
        for (MaterializedView.Column each : view.columns()) {
            text.append("\n  ").append(SqlWriter.quote(each.name()));
            each.storage().ifPresent(value -> text.append(" storage ").append(value));
            each.compression().ifPresent(value -> text.append(" compression ").append(value));
            each.statisticsTarget()
                    .ifPresent(value -> text.append(" statistics ").append(value));
            each.comment().ifPresent(value -> text.append(" comment ").append(value));
        }
        view.indexes().forEach(each -> text.append("\n  ").append(CatalogText.indexText(each)));
        return text.toString();
    }

    /** What the query does not say of the columns. */
    private static String columns(View view) {
        return view.columns().stream()
                .filter(each ->
                        each.defaultValue().isPresent() || each.comment().isPresent())
                .map(each -> "\n  " + SqlWriter.quote(each.name())
                        + each.defaultValue()
                                .map(text -> " default " + text.text())
                                .orElse("")
                        + each.comment().map(text -> " comment " + text).orElse(""))
                .collect(Collectors.joining());
    }
}
