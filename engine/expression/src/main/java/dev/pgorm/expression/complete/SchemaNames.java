package dev.pgorm.expression.complete;

import dev.pgorm.expression.check.Meaning;
import dev.pgorm.expression.check.Vocabulary;
import dev.pgorm.expression.client.ClientField;
import dev.pgorm.expression.client.ClientModel;
import dev.pgorm.expression.client.ClientRelation;
import dev.pgorm.expression.client.ClientSchema;
import dev.pgorm.expression.parse.ExpressionParser;
import dev.pgorm.expression.tree.ExpressionFault;
import dev.pgorm.expression.tree.Node;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.query.Relation;
import dev.pgorm.query.Table;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which names in an expression are models and fields of the schema. */
public final class SchemaNames {

    private final ClientSchema schema;
    private final Meaning meaning;

    /** In the expression of a query of a schema, which has no errors but in queries. */
    public SchemaNames(SchemaModel schema, Vocabulary vocabulary, String query) {
        this.schema = new ClientSchema(schema);
        this.meaning = new Meaning(vocabulary, query);
    }

    /**
     * A name of the schema in an expression.
     *
     * @param start where it begins
     * @param end where it ends
     * @param model the model, by its name in the schema
     * @param field the field, by its name in the schema; empty where the model itself is named
     */
    public record Found(int start, int end, String model, Optional<String> field) {}

    /** The name at a place; empty where none is there, or where the expression cannot be read. */
    public Optional<Found> at(String expression, int offset) {
        try {
            return nodes(ExpressionParser.parse(expression))
                    .flatMap(node -> found(node, expression).stream())
                    .filter(each -> each.start() <= offset && offset <= each.end())
                    .findFirst();
        } catch (ExpressionFault unfinished) {
            return Optional.empty(); // what is not whole yet names nothing
        }
    }

    private static Stream<Node> nodes(Node node) {
        Stream<Node> below = switch (node) {
            case Node.Literal _, Node.Name _ -> Stream.empty();
            case Node.Negative negative -> nodes(negative.operand());
            case Node.Member member -> nodes(member.target());
            case Node.Call call ->
                Stream.concat(call.target().stream(), call.arguments().stream()).flatMap(SchemaNames::nodes);
        };
        return Stream.concat(Stream.of(node), below);
    }

    private Optional<Found> found(Node node, String expression) {
        return switch (node) {
            case Node.Name name ->
                meaning.of(name.name())
                        .filter(Table.class::isInstance)
                        .map(Table.class::cast)
                        .map(table ->
                                new Found(name.span().start(), name.span().end(), table.modelName(), Optional.empty()));
            case Node.Member member ->
                table(text(expression, member.target().span()))
                        .flatMap(model -> field(model, member.name())
                                .map(field -> new Found(
                                        member.nameSpan().start(),
                                        member.nameSpan().end(),
                                        model,
                                        Optional.of(field))));
            case Node.Literal _, Node.Negative _, Node.Call _ -> Optional.empty();
        };
    }

    private static String text(String expression, Span span) {
        return expression.substring(span.start(), span.end());
    }

    /** The model whose fields stand behind a text. */
    private Optional<String> table(String text) {
        return meaning.of(text).flatMap(object -> switch (object) {
            case Table table -> Optional.of(table.modelName());
            case Relation<?> relation -> Optional.of(relation.target().modelName());
            default -> Optional.empty();
        });
    }

    private Optional<String> field(String model, String name) {
        Optional<ClientModel> client = schema.models().stream()
                .filter(each -> each.model().name().equals(model))
                .findFirst();
        Stream<String> columns = client.stream()
                .flatMap(each -> each.fields().stream())
                .filter(each -> each.name().equals(name))
                .map(ClientField::field)
                .map(each -> each.name());
        Stream<String> relations = client.stream()
                .flatMap(each -> each.relations().stream())
                .filter(each -> each.name().equals(name))
                .map(ClientRelation::field)
                .map(each -> each.name());
        return Stream.concat(columns, relations).findFirst();
    }
}
