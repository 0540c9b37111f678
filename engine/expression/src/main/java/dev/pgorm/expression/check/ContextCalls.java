package dev.pgorm.expression.check;

import dev.pgorm.exec.Setting;
import dev.pgorm.expression.client.ClientContext;
import dev.pgorm.expression.client.ClientField;
import dev.pgorm.expression.tree.ExpressionCode;
import dev.pgorm.expression.tree.ExpressionFault;
import dev.pgorm.expression.tree.Node;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Spelling;
import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What expressions say of contexts: {@code app.userId(uuid("…"))} is a setting, and {@code db.with(app.userId(…), …)} at the beginning
 * runs what follows with settings.
 */
final class ContextCalls {

    static final String WITH = "with";

    private ContextCalls() {}

    /**
     * An expression that runs with settings.
     *
     * @param query the expression without {@code with(…)}
     * @param settings what stands between the parentheses, in order
     * @param end where that ends in the text; 0 where nothing is set
     */
    record Start(Node query, List<Node> settings, int end) {}

    /** The calls of {@code with} at the beginning of an expression that name contexts. */
    static Start start(Node node, Vocabulary vocabulary) {
        if (!(node instanceof Node.Call call) || call.target().isEmpty()) {
            return new Start(node, List.of(), 0);
        }
        Start before = start(call.target().get(), vocabulary);
        if (isDatabase(before.query()) && isWith(call, vocabulary)) {
            List<Node> settings = new ArrayList<>(before.settings());
            settings.addAll(call.arguments());
            return new Start(before.query(), settings, call.span().end());
        }
        return before.settings().isEmpty()
                ? new Start(node, List.of(), 0)
                : new Start(
                        new Node.Call(
                                Optional.of(before.query()),
                                call.name(),
                                call.nameSpan(),
                                call.arguments(),
                                call.span()),
                        before.settings(),
                        before.end());
    }

    private static boolean isDatabase(Node node) {
        return node instanceof Node.Name name && name.name().equals("db");
    }

    /** A query with a name begins with a text; settings begin with a context. */
    private static boolean isWith(Node.Call call, Vocabulary vocabulary) {
        return call.name().equals(WITH) && call.arguments().stream().anyMatch(each -> namesContext(each, vocabulary));
    }

    private static boolean namesContext(Node node, Vocabulary vocabulary) {
        return switch (node) {
            case Node.Name name -> vocabulary.contexts().containsKey(name.name());
            case Node.Member member -> namesContext(member.target(), vocabulary);
            case Node.Call call ->
                call.target().filter(each -> namesContext(each, vocabulary)).isPresent();
            case Node.Literal _, Node.Negative _ -> false;
        };
    }

    /**
     * The setting that a value is.
     *
     * @throws ExpressionFault where it is none
     */
    static Setting setting(Optional<Object> value, Node node) {
        if (value.orElse("") instanceof Setting setting) {
            return setting;
        }
        throw new ExpressionFault(ExpressionCode.WRONG_ARGUMENTS.at(
                node.span(),
                value.orElse("") instanceof ClientContext context ? Optional.of(advice(context)) : Optional.empty(),
                WITH,
                "values of contexts",
                Describe.value(value)));
    }

    private static String advice(ClientContext context) {
        return "say what is set: " + context.variable() + "."
                + context.members().stream().findFirst().map(ClientField::name).orElse("…") + "(…)";
    }

    /** What a call on a context gives. */
    static Setting called(ClientContext context, Node.Call call, List<Optional<Object>> given) {
        ClientField member = context.member(call.name()).orElseThrow(() -> unknown(context, call));
        if (given.size() != 1) {
            throw wrong(member, call, given);
        }
        Optional<Object> value = given.get(0);
        if (value.isEmpty() && member.field().notNull()) {
            throw wrong(member, call, given);
        }
        Optional<Object> taken = value.flatMap(each -> ParameterValues.taken(each, member.type()));
        if (value.isPresent() && taken.isEmpty()) {
            throw wrong(member, call, given);
        }
        return Setting.of(context.setting(member), taken.orElse(null));
    }

    private static ExpressionFault unknown(ClientContext context, Node.Call call) {
        List<String> known = context.members().stream().map(ClientField::name).toList();
        return new ExpressionFault(ExpressionCode.UNKNOWN_METHOD.at(
                call.nameSpan(),
                Spelling.closest(call.name(), known).map(each -> "did you mean `" + each + "`?"),
                "The context " + context.variable(),
                call.name()));
    }

    private static ExpressionFault wrong(ClientField member, Node.Call call, List<Optional<Object>> given) {
        String found = given.isEmpty()
                ? "nothing"
                : given.stream().map(Describe::value).collect(Collectors.joining(", "));
        Span span = new Span(
                call.span().file(), call.nameSpan().start(), call.span().end());
        return new ExpressionFault(ExpressionCode.WRONG_ARGUMENTS.at(
                span,
                made(member, given),
                call.name(),
                taken(member) + (member.field().notNull() ? "" : ", or null"),
                found));
    }

    /** A text of which a function makes the value. */
    private static Optional<String> made(ClientField member, List<Optional<Object>> given) {
        return given.size() == 1 && given.get(0).orElse(0) instanceof String
                ? function(member.type()).map(each -> "write " + each + "(\"…\")")
                : Optional.empty();
    }

    /** What a member takes, in words. */
    static String taken(ClientField member) {
        return member.type().family() == Family.BOOLEAN ? "true or false" : Describe.type(member.type());
    }

    /** The function that makes values of a type of texts. */
    static Optional<String> function(ValueType type) {
        return switch (type.family()) {
            case UUID -> Optional.of("uuid");
            case DATE -> Optional.of("date");
            case TIME -> Optional.of("time");
            case TIMESTAMP -> Optional.of("timestamp");
            case INSTANT -> Optional.of("instant");
            case DECIMAL -> Optional.of("decimal");
            case JSON -> Optional.of("json");
            case BOOLEAN,
                    INTEGER,
                    FLOAT,
                    TEXT,
                    INTERVAL,
                    BYTES,
                    ENUM,
                    ARRAY,
                    RANGE,
                    TSVECTOR,
                    TSQUERY,
                    VECTOR,
                    EXTENSION,
                    OTHER -> Optional.empty();
        };
    }
}
