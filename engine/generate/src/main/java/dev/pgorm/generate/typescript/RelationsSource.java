package dev.pgorm.generate.typescript;

import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.lower.RelationColumns;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Model;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How models are joined with others, as values that programs can read. */
final class RelationsSource {

    private final RelationColumns relations;

    RelationsSource(RelationColumns relations) {
        this.relations = relations;
    }

    /** Adds the relations of a model to its file; nothing where it has none. */
    void add(Model model, ClientNames.Named named, SourceText source) {
        StringBuilder members = new StringBuilder();
        for (Field.Relation each : model.relations()) {
            link(model, each)
                    .ifPresent(link -> members.append(TypeScriptText.comment("  ", each.documentation(), List.of()))
                            .append(member(each, link)));
        }
        if (!members.isEmpty()) {
            source.add(
                    "\n/** How " + model.name() + " is joined with others: pairs of columns, here and there. */\n",
                    "export const " + named.name() + "Relations = {\n" + members + "} as const;\n");
        }
    }

    /** The tables between models of the client, each with its columns and the fields that they equal. */
    SortedMap<QualifiedName, SortedMap<String, Field.Scalar>> joinTables(List<Model> models) {
        SortedMap<QualifiedName, SortedMap<String, Field.Scalar>> tables = new TreeMap<>();
        for (Model model : models) {
            for (Field.Relation field : model.relations()) {
                link(model, field)
                        .ifPresent(link -> link.joinTable().ifPresent(join -> {
                            SortedMap<String, Field.Scalar> columns =
                                    tables.computeIfAbsent(join.table(), each -> new TreeMap<>());
                            link.pairs().forEach(each -> columns.put(each.thereColumn(), each.here()));
                            join.targetPairs().forEach(each -> columns.put(each.hereColumn(), each.there()));
                        }));
            }
        }
        return tables;
    }

    private Optional<RelationColumns.Link> link(Model model, Field.Relation field) {
        return relations
                .of(model, field)
                .filter(link -> !field.ignored()
                        && !link.target().ignored()
                        && !link.pairs().isEmpty());
    }

    private static String member(Field.Relation field, RelationColumns.Link link) {
        StringBuilder member = new StringBuilder("  ")
                .append(TypeScriptText.key(field.name()))
                .append(": { to: ")
                .append(table(RelationColumns.tableOf(link.target())))
                .append(", many: ")
                .append(field.arity() == Field.Arity.LIST)
                .append(", on: ")
                .append(pairs(link.pairs()));
        link.joinTable()
                .ifPresent(join -> member.append(", through: { table: ")
                        .append(table(join.table()))
                        .append(", on: ")
                        .append(pairs(join.targetPairs()))
                        .append(" }"));
        return member.append(" },\n").toString();
    }

    private static String table(QualifiedName name) {
        return TypeScriptText.literal(DatabaseNames.of(name));
    }

    private static String pairs(List<RelationColumns.Pair> pairs) {
        return pairs.stream()
                .map(each -> TypeScriptText.literals(List.of(each.hereColumn(), each.thereColumn())))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
