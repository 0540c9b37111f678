package dev.pgorm.expression.check;

import dev.pgorm.expression.client.ClientField;
import dev.pgorm.expression.client.ClientQuery;
import dev.pgorm.expression.parse.ExpressionParser;
import dev.pgorm.expression.tree.ExpressionCode;
import dev.pgorm.expression.tree.ExpressionFault;
import dev.pgorm.expression.tree.Node;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.query.Statement;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What named queries say once their parameters have values. */
final class NamedQueries {

    private final Vocabulary vocabulary;
    private final ParameterValues values;
    private final Set<String> open;

    /**
     * The queries of a schema.
     *
     * @param open those that are being read: none of them can be a part of itself
     */
    NamedQueries(Vocabulary vocabulary, Set<String> open) {
        this.vocabulary = vocabulary;
        this.values = new ParameterValues(vocabulary);
        this.open = open;
    }

    /** What a call gives. */
    Object called(ClientQuery query, Node.Call call, List<Optional<Object>> given) {
        if (open.contains(query.name())) {
            throw new ExpressionFault(ExpressionCode.CALLS_ITSELF.at(call.nameSpan(), query.name()));
        }
        Map<String, Optional<Object>> locals = new LinkedHashMap<>();
        for (int i = 0; i < query.parameters().size(); i++) {
            ClientField parameter = query.parameters().get(i);
            locals.put(
                    parameter.name(),
                    i < given.size() ? taken(query, call, parameter, given) : absent(query, call, parameter, given));
        }
        if (given.size() > query.parameters().size()) {
            throw wrong(query, call, given);
        }
        try {
            return statement(query, locals);
        } catch (ExpressionFault fault) {
            // the query itself is checked with its block: what is wrong here comes with the values
            throw new ExpressionFault(ExpressionCode.REFUSED.at(
                    call.span(),
                    "In the query " + query.name() + ": " + fault.diagnostic().message()));
        }
    }

    private Optional<Object> taken(
            ClientQuery query, Node.Call call, ClientField parameter, List<Optional<Object>> given) {
        Optional<Object> value = given.get(query.parameters().indexOf(parameter));
        if (value.isEmpty()) {
            if (parameter.field().notNull()) {
                throw wrong(query, call, given);
            }
            return value;
        }
        return Optional.of(
                ParameterValues.taken(value.get(), parameter.type()).orElseThrow(() -> wrong(query, call, given)));
    }

    private Optional<Object> absent(
            ClientQuery query, Node.Call call, ClientField parameter, List<Optional<Object>> given) {
        Optional<Object> value = ofDefault(parameter, call.nameSpan());
        if (value.isEmpty() && parameter.field().notNull()) {
            throw wrong(query, call, given);
        }
        return value;
    }

    private static ExpressionFault wrong(ClientQuery query, Node.Call call, List<Optional<Object>> given) {
        String wanted = query.parameters().isEmpty()
                ? "no arguments"
                : query.parameters().stream()
                        .map(each -> each.name() + ": " + Describe.type(each.type()))
                        .collect(Collectors.joining("; "));
        String found = given.isEmpty()
                ? "nothing"
                : given.stream().map(Describe::value).collect(Collectors.joining(", "));
        Span span = new Span(
                call.span().file(), call.nameSpan().start(), call.span().end());
        return new ExpressionFault(ExpressionCode.WRONG_ARGUMENTS.at(span, query.name(), wanted, found));
    }

    private Optional<Object> ofDefault(ClientField parameter, Span place) {
        try {
            return values.ofDefault(parameter);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new ExpressionFault(ExpressionCode.DEFAULT_VALUE.at(
                    place, parameter.name(), Describe.type(parameter.type()), String.valueOf(e.getMessage())));
        }
    }

    /**
     * What a query says with some values; it does not depend on which.
     *
     * @throws ExpressionFault whose places are those of the query's text
     */
    Statement sampled(ClientQuery query) {
        Map<String, Optional<Object>> locals = new LinkedHashMap<>();
        for (ClientField each : query.parameters()) {
            ofDefault(each, new Span(0, 0, 0));
            locals.put(each.name(), Optional.of(values.sample(each)));
        }
        return statement(query, locals);
    }

    /**
     * What a query says with values for all of its parameters; an empty one is null.
     *
     * @throws ExpressionFault whose places are those of the query's text
     */
    Statement statement(ClientQuery query, Map<String, Optional<Object>> locals) {
        Set<String> inside = new LinkedHashSet<>(open);
        inside.add(query.name());
        Node node = ExpressionParser.parse(query.declaration().body());
        return ExpressionReader.statement(new Interpreter(vocabulary, locals, inside).value(node), node);
    }
}
