package dev.pgorm.expression.check;

import dev.pgorm.expression.parse.TextPlaces;
import dev.pgorm.expression.tree.ExpressionCode;
import dev.pgorm.expression.tree.ExpressionFault;
import dev.pgorm.expression.tree.Node;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.query.Executor;
import dev.pgorm.query.Sql;
import dev.pgorm.query.model.Json;
import dev.pgorm.query.model.SqlEnum;
import dev.pgorm.query.spi.QueryExtensions;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** {@code db.sql("select … where id = ?", 7)}: SQL with values beside it. */
final class SqlCall {

    static final String NAME = "sql";

    private final String expression;
    private final Node.Call call;

    private SqlCall(String expression, Node.Call call) {
        this.expression = expression;
        this.call = call;
    }

    /**
     * The call that an expression runs; empty where it says something else.
     *
     * @param node the expression without what asks for its plan
     */
    static Optional<Node.Call> in(Node node) {
        if (!(node instanceof Node.Call call) || call.target().isEmpty()) {
            return Optional.empty();
        }
        if (call.target().get() instanceof Node.Name name) {
            return name.name().equals("db") && call.name().equals(NAME) ? Optional.of(call) : Optional.empty();
        }
        return Interpreter.isEnd(call.name()) && call.arguments().isEmpty()
                ? in(call.target().get())
                : Optional.empty();
    }

    /** The call in an expression of which it is known that it says SQL, whatever stands in front of it. */
    static Optional<Node.Call> within(Node node) {
        if (!(node instanceof Node.Call call)) {
            return Optional.empty();
        }
        return call.name().equals(NAME) ? Optional.of(call) : call.target().flatMap(SqlCall::within);
    }

    /**
     * The statement that a call says.
     *
     * @param expression the text that the call is in
     * @throws ExpressionFault where it says none
     */
    static Sql<?> said(String expression, Node.Call call, List<Optional<Object>> arguments) {
        return new SqlCall(expression, call).said(arguments);
    }

    private Sql<?> said(List<Optional<Object>> arguments) {
        if (arguments.isEmpty() || !(arguments.get(0).orElse(0) instanceof String text)) {
            Span place =
                    arguments.isEmpty() ? callSpan() : call.arguments().get(0).span();
            throw refused(
                    place,
                    "`sql` takes a text, and behind it a value for each question mark in it.",
                    "write the SQL as a text: db.sql(\"select … where id = ?\", 7)");
        }
        for (int i = 1; i < arguments.size(); i++) {
            requireValue(arguments.get(i), call.arguments().get(i).span());
        }
        Object[] values =
                arguments.stream().skip(1).map(each -> each.orElse(null)).toArray();
        try {
            List<Integer> places = Sql.places(text);
            if (places.size() != values.length) {
                throw otherNumber(places, values.length);
            }
            return Sql.of(Executor.none(), text, values);
        } catch (IllegalArgumentException e) {
            throw refused(call.arguments().get(0).span(), sentence(e), "");
        }
    }

    private static String sentence(IllegalArgumentException e) {
        String message = String.valueOf(e.getMessage()).replaceFirst("^sql\\(…\\)", "The call");
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }

    private static void requireValue(Optional<Object> value, Span place) {
        boolean sent = value.isEmpty()
                || value.get() instanceof String
                || value.get() instanceof Number
                || value.get() instanceof Boolean
                || value.get() instanceof Temporal
                || value.get() instanceof UUID
                || value.get() instanceof Json
                || value.get() instanceof SqlEnum
                || value.get() instanceof List<?>
                || QueryExtensions.discovered().typeOf(value.get()).isPresent();
        if (!sent) {
            throw refused(
                    place,
                    "`sql` takes values beside its text, not " + Describe.value(value) + ".",
                    "columns and conditions are said in the text itself");
        }
        try {
            Sql.of(Executor.none(), "SELECT ?", value.orElse(null));
        } catch (IllegalArgumentException e) {
            throw refused(place, sentence(e).replaceFirst("^Value 1: a", "A"), "");
        }
    }

    /** Points at the first value without a place, or at the first place without a value. */
    private ExpressionFault otherNumber(List<Integer> places, int given) {
        String message =
                "The text has " + counted(places.size(), "question mark") + " for " + counted(given, "value") + ".";
        String help = "an operator's question mark is written ??";
        if (given > places.size()) {
            return refused(call.arguments().get(1 + places.size()).span(), message, help);
        }
        Span text = call.arguments().get(0).span();
        OptionalInt place = call.arguments().get(0) instanceof Node.Literal
                ? TextPlaces.inExpression(expression, text, places.get(given))
                : OptionalInt.empty();
        return refused(
                place.isPresent() ? new Span(text.file(), place.getAsInt(), place.getAsInt() + 1) : text,
                message,
                help);
    }

    private static String counted(int count, String what) {
        return (count == 0 ? "no" : count) + " " + what + (count == 1 ? "" : "s");
    }

    private static ExpressionFault refused(Span place, String message, String help) {
        return new ExpressionFault(
                ExpressionCode.REFUSED.at(place, Optional.of(help).filter(each -> !each.isEmpty()), message));
    }

    private Span callSpan() {
        return new Span(call.span().file(), call.nameSpan().start(), call.span().end());
    }
}
