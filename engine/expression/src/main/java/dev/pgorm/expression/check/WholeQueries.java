package dev.pgorm.expression.check;

import dev.pgorm.expression.client.ClientField;
import dev.pgorm.expression.client.ClientQuery;
import dev.pgorm.expression.parse.ExpressionParser;
import dev.pgorm.expression.tree.Node;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.query.model.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Expressions of named queries without calls of other ones, and without the ends that run them. */
final class WholeQueries {

    private static final Span NOWHERE = new Span(0, 0, 0);

    private final Vocabulary vocabulary;
    private final ParameterValues values;

    WholeQueries(Vocabulary vocabulary, ParameterValues values) {
        this.vocabulary = vocabulary;
        this.values = values;
    }

    /** The expression of a query, in which its parameters are names. */
    Node expression(ClientQuery query) {
        return whole(ExpressionParser.parse(query.declaration().body()), Map.of());
    }

    private Node whole(Node node, Map<String, Node> locals) {
        return switch (node) {
            case Node.Literal literal -> literal;
            case Node.Negative negative -> new Node.Negative(whole(negative.operand(), locals), negative.span());
            case Node.Name name -> locals.getOrDefault(name.name(), name);
            case Node.Member member ->
                new Node.Member(whole(member.target(), locals), member.name(), member.nameSpan(), member.span());
            case Node.Call call -> call(call, locals);
        };
    }

    private Node call(Node.Call call, Map<String, Node> locals) {
        Optional<Node> target = call.target().filter(each -> !isDatabase(each));
        List<Node> arguments =
                call.arguments().stream().map(each -> whole(each, locals)).toList();
        ClientQuery query = target.isPresent() ? null : vocabulary.queries().get(call.name());
        if (query != null) {
            return whole(ExpressionParser.parse(query.declaration().body()), given(query, arguments));
        }
        if (target.isPresent() && arguments.isEmpty() && Interpreter.isEnd(call.name())) {
            return whole(target.get(), locals);
        }
        return new Node.Call(
                target.map(each -> whole(each, locals)), call.name(), call.nameSpan(), arguments, call.span());
    }

    private static boolean isDatabase(Node node) {
        return node instanceof Node.Name name && name.name().equals("db");
    }

    private Map<String, Node> given(ClientQuery query, List<Node> arguments) {
        Map<String, Node> locals = new HashMap<>();
        for (int i = 0; i < query.parameters().size(); i++) {
            ClientField parameter = query.parameters().get(i);
            locals.put(
                    parameter.name(),
                    i < arguments.size()
                            ? arguments.get(i)
                            : values.ofDefault(parameter).map(this::said).orElseGet(() -> literal(Optional.empty())));
        }
        return locals;
    }

    private Node said(Object value) {
        return switch (value) {
            case BigDecimal number -> made("decimal", number.toPlainString());
            case LocalDate date -> made("date", date.toString());
            case LocalTime time -> made("time", time.toString());
            case LocalDateTime timestamp -> made("timestamp", timestamp.toString());
            case OffsetDateTime instant -> made("instant", instant.toString());
            case UUID uuid -> made("uuid", uuid.toString());
            case Json json -> made("json", json.text());
            case EnumLabel label ->
                new Node.Member(new Node.Name(label.enumName(), NOWHERE), label.name(), NOWHERE, NOWHERE);
            case Short number -> literal(Optional.of((int) number));
            case Integer number -> literal(Optional.of(number));
            case Long number -> literal(Optional.of(number));
            case Float number -> literal(Optional.of(number));
            case Double number -> literal(Optional.of(number));
            case Boolean truth -> literal(Optional.of(truth));
            case String text -> literal(Optional.of(text));
            default ->
                throw new IllegalArgumentException("a default that is a list stands in a query that another one calls");
        };
    }

    private static Node literal(Optional<Object> value) {
        return new Node.Literal(value, NOWHERE);
    }

    private static Node made(String function, String text) {
        return new Node.Call(Optional.empty(), function, NOWHERE, List.of(literal(Optional.of(text))), NOWHERE);
    }
}
