package dev.pgorm.lang.lower;

import dev.pgorm.ir.Collation;
import dev.pgorm.ir.CompositeType;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.Domain;
import dev.pgorm.ir.ExtendedStatistics;
import dev.pgorm.ir.ForeignObject;
import dev.pgorm.ir.RangeType;
import dev.pgorm.ir.RelationPart;
import dev.pgorm.ir.Routine;
import dev.pgorm.ir.SqlBlock;
import dev.pgorm.ir.TextSearchConfiguration;
import dev.pgorm.ir.TextSearchDictionary;
import dev.pgorm.ir.TextSearchParser;
import dev.pgorm.ir.TextSearchTemplate;
import dev.pgorm.ir.View;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.stream.Collectors;

/** A definition as the goldens of lowering show it. */
final class DefinitionText {

    private DefinitionText() {}

    static String of(Definition definition) {
        return switch (definition) {
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
            case RelationPart part -> part.address().toString();
            case SqlBlock block ->
                "sql block " + block.name() + " after " + block.after() + "\n  create "
                        + block.create().text().replace("\n", "⏎") + "\n  drop "
                        + block.drop().text().replace("\n", "⏎");
        };
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
