package dev.pgorm.expression.check;

import dev.pgorm.exec.Setting;
import dev.pgorm.expression.client.ClientContext;
import dev.pgorm.expression.client.ClientQuery;
import dev.pgorm.expression.client.ExtensionWords;
import dev.pgorm.expression.client.JavaNames;
import dev.pgorm.expression.tree.ExpressionCode;
import dev.pgorm.expression.tree.ExpressionFault;
import dev.pgorm.expression.tree.Node;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Spelling;
import dev.pgorm.query.Column;
import dev.pgorm.query.CompositeColumn;
import dev.pgorm.query.DynamicTable;
import dev.pgorm.query.GivenRow;
import dev.pgorm.query.Relation;
import dev.pgorm.query.RowValue;
import dev.pgorm.query.Select;
import dev.pgorm.query.Statement;
import dev.pgorm.query.Table;
import dev.pgorm.query.ToOne;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives an expression its meaning by calling the query builder itself, so that what is allowed here and what Java allows are the same
 * methods. Building a query runs nothing.
 */
final class Interpreter {

    private static final Set<String> ENDS = Set.of("fetch", "execute");

    /** What {@code db} is: it stands before the words with which expressions begin. */
    private enum Database {
        DB
    }

    private final Vocabulary vocabulary;
    private final Map<String, Optional<Object>> locals;
    private final NamedQueries queries;

    Interpreter(Vocabulary vocabulary) {
        this(vocabulary, Map.of(), Set.of());
    }

    /**
     * Reads a part of a named query.
     *
     * @param locals the values of its parameters; an empty one is null
     * @param open the queries that are being read
     */
    Interpreter(Vocabulary vocabulary, Map<String, Optional<Object>> locals, Set<String> open) {
        this.vocabulary = vocabulary;
        this.locals = locals;
        this.queries = new NamedQueries(vocabulary, open);
    }

    /** Whether a call of the name, without arguments, only runs a statement. */
    static boolean isEnd(String name) {
        return ENDS.contains(name);
    }

    static boolean isDatabase(Object value) {
        return value == Database.DB;
    }

    /** The value of an expression; empty = null. */
    Optional<Object> value(Node node) {
        return switch (node) {
            case Node.Literal literal -> literal.value();
            case Node.Negative negative -> Optional.of(negative(negative));
            case Node.Name name -> {
                Optional<Object> local = locals.get(name.name());
                yield local == null ? Optional.of(name(name)) : local;
            }
            case Node.Member member -> Optional.of(member(member));
            case Node.Call call -> Optional.of(call(call));
        };
    }

    private Object negative(Node.Negative node) {
        Optional<Object> operand = value(node.operand());
        return switch (operand.orElse("")) {
            case Integer number -> -number;
            case Long number -> -number;
            case Float number -> -number;
            case Double number -> -number;
            default ->
                throw new ExpressionFault(ExpressionCode.NEGATIVE_OF.at(
                        node.span(), Optional.of("an expression has negated()"), Describe.value(operand)));
        };
    }

    private Object name(Node.Name node) {
        String name = node.name();
        if (name.equals("db")) {
            return Database.DB;
        }
        DynamicTable table = vocabulary.tables().get(name);
        if (table != null) {
            return table;
        }
        ClientContext context = vocabulary.contexts().get(name);
        if (context != null) {
            return context;
        }
        EnumType type = vocabulary.enumeration(name);
        if (type != null) {
            return type;
        }
        List<EnumLabel> values = vocabulary.enums().values().stream()
                .flatMap(List::stream)
                .filter(each -> each.name().equals(name))
                .toList();
        if (values.size() == 1) {
            return values.get(0);
        }
        if (values.size() > 1) {
            throw new ExpressionFault(ExpressionCode.AMBIGUOUS_VALUE.at(
                    node.span(),
                    Optional.of("write " + values.get(0).enumName() + "." + name),
                    name,
                    values.stream().map(EnumLabel::enumName).collect(Collectors.joining(", "))));
        }
        return Distances.named(name)
                .orElseThrow(
                        () -> new ExpressionFault(ExpressionCode.UNKNOWN_NAME.at(node.span(), meantName(name), name)));
    }

    private Optional<String> meantName(String name) {
        if (vocabulary.tables().containsKey(JavaNames.variable(name))) {
            return Optional.of("the model " + name + " is `" + JavaNames.variable(name) + "` here");
        }
        Set<String> known = new LinkedHashSet<>(locals.keySet());
        known.addAll(vocabulary.tables().keySet());
        known.addAll(vocabulary.contexts().keySet());
        known.addAll(vocabulary.enums().keySet());
        vocabulary.enums().values().forEach(labels -> labels.forEach(each -> known.add(each.name())));
        return meant(name, known);
    }

    private Object member(Node.Member node) {
        Optional<Object> target = value(node.target());
        return switch (target.orElse("")) {
            case Table table -> field(table, node);
            case EnumType type ->
                type.labels().stream()
                        .filter(each -> each.name().equals(node.name()))
                        .findFirst()
                        .orElseThrow(() -> new ExpressionFault(ExpressionCode.UNKNOWN_VALUE.at(
                                node.nameSpan(),
                                meant(
                                        node.name(),
                                        type.labels().stream()
                                                .map(EnumLabel::name)
                                                .toList()),
                                type.name(),
                                node.name())));
            case CompositeColumn<?> column ->
                throw new ExpressionFault(ExpressionCode.NO_FIELDS.at(
                        node.nameSpan(),
                        Optional.of(
                                "fields of the value are those of " + column.fieldName() + ".fields()." + node.name()),
                        capitalised(Describe.value(target)),
                        node.name()));
            case ToOne<?> relation ->
                throw new ExpressionFault(ExpressionCode.NO_FIELDS.at(
                        node.nameSpan(),
                        Optional.of("fields of the related row are those of "
                                + relation.link().name() + ".row()." + node.name()),
                        "A relation",
                        node.name()));
            case Relation<?> relation ->
                throw new ExpressionFault(ExpressionCode.NO_FIELDS.at(
                        node.nameSpan(),
                        Optional.of("conditions on related rows stand in some(…), none(…) and every(…): "
                                + relation.link().name() + ".some("
                                + JavaNames.variable(relation.target().modelName()) + "." + node.name() + "…)"),
                        "A relation",
                        node.name()));
            case ClientContext context
            when context.member(node.name()).isPresent() ->
                throw new ExpressionFault(ExpressionCode.NO_FIELDS.at(
                        node.nameSpan(),
                        Optional.of("say its value: " + context.variable() + "." + node.name() + "(…)"),
                        "The context " + context.variable(),
                        node.name()));
            case Database _ ->
                throw new ExpressionFault(ExpressionCode.NO_FIELDS.at(
                        node.nameSpan(), Optional.of(beginning(node.name())), "`db`", node.name()));
            default ->
                throw new ExpressionFault(ExpressionCode.NO_FIELDS.at(
                        node.nameSpan(),
                        methodOf(target, node.name())
                                ? Optional.of(node.name() + " is a method: write " + node.name() + "()")
                                : Optional.empty(),
                        capitalised(Describe.value(target)),
                        node.name()));
        };
    }

    private String beginning(String name) {
        String table = vocabulary.tables().containsKey(name) ? name : "…";
        return "queries begin with what they do: db.from(" + table + "), db.insert(" + table + ")";
    }

    private static Object field(Table table, Node.Member node) {
        Column<?> column = table.columns().get(node.name());
        if (column != null) {
            return column;
        }
        Relation<?> relation = table.relations().get(node.name());
        if (relation != null) {
            return relation;
        }
        Set<String> known = new LinkedHashSet<>(table.columns().keySet());
        known.addAll(table.relations().keySet());
        throw new ExpressionFault(ExpressionCode.UNKNOWN_FIELD.at(
                node.nameSpan(), meant(node.name(), known), table.modelName(), node.name()));
    }

    private Object call(Node.Call node) {
        if (ListCall.is(node) && vocabulary.enumeration("List") == null) {
            return ListCall.of(node, arguments(node));
        }
        Optional<Object> target = node.target().flatMap(this::value);
        if (node.target().isPresent() && target.isEmpty()) {
            throw new ExpressionFault(ExpressionCode.UNKNOWN_METHOD.at(node.nameSpan(), "null", node.name()));
        }
        if (target.orElse("") instanceof ClientContext context) {
            return ContextCalls.called(context, node, arguments(node));
        }
        if (node.name().equals(SqlCall.NAME)
                && target.filter(Interpreter::isDatabase).isPresent()) {
            throw new ExpressionFault(ExpressionCode.SQL_ALONE.at(callOf(node)));
        }
        Optional<Object> receiver = target.filter(each -> each != Database.DB);
        if (receiver.isPresent()
                && receiver.get() instanceof Statement
                && ENDS.contains(node.name())
                && node.arguments().isEmpty()) {
            return receiver.get();
        }
        ClientQuery query = receiver.isPresent() ? null : vocabulary.queries().get(node.name());
        if (query != null) {
            return queries.called(query, node, arguments(node));
        }
        if (receiver.isEmpty()) {
            receiver = vocabulary.extensions().stream()
                    .filter(each -> methodOf(Optional.of(each), node.name()))
                    .findFirst();
        }
        List<Method> words = receiver.map(Methods::of).orElseGet(Methods::functions);
        List<Method> named = words.stream()
                .filter(each -> each.getName().equals(node.name()))
                .toList();
        if (named.isEmpty()) {
            throw unknown(node, receiver, words);
        }
        List<Optional<Object>> arguments = arguments(node);
        if (node.name().equals(ContextCalls.WITH)
                && arguments.stream().flatMap(Optional::stream).anyMatch(Setting.class::isInstance)) {
            throw new ExpressionFault(ExpressionCode.CONTEXT_ALONE.at(callOf(node)));
        }
        for (Method each : named) {
            Optional<@Nullable Object[]> fitting = new Fit(each, receiver.orElse(null)).arguments(arguments);
            if (fitting.isPresent()) {
                return invoke(each, receiver.orElse(null), fitting.get(), node);
            }
        }
        throw wrongArguments(node, receiver, named, arguments);
    }

    /** The values of what a call is given. */
    List<Optional<Object>> arguments(Node.Call node) {
        List<Optional<Object>> arguments = new ArrayList<>();
        for (Node each : node.arguments()) {
            Optional<Object> way = LoadWays.of(node, each, locals.keySet());
            arguments.add(way.isPresent() ? way : value(each));
        }
        return arguments;
    }

    private ExpressionFault unknown(Node.Call node, Optional<Object> receiver, List<Method> words) {
        Set<String> names = words.stream().map(Method::getName).collect(Collectors.toCollection(LinkedHashSet::new));
        if (receiver.isEmpty()) {
            names.addAll(vocabulary.queries().keySet());
            vocabulary.extensions().forEach(each -> Methods.of(each).forEach(word -> names.add(word.getName())));
        }
        return new ExpressionFault(
                receiver.isPresent()
                        ? ExpressionCode.UNKNOWN_METHOD.at(
                                node.nameSpan(),
                                Ordering.isDirection(node.name())
                                        ? Ordering.advice(receiver.get()).or(() -> meant(node.name(), names))
                                        : queryOf(receiver.get(), node.name())
                                                .or(() -> Advice.through(receiver.get(), node.name()))
                                                .or(() -> meant(node.name(), names)),
                                capitalised(Describe.value(receiver)),
                                node.name())
                        : ExpressionCode.UNKNOWN_FUNCTION.at(
                                node.nameSpan(),
                                undeclared(node.name()).or(() -> meant(node.name(), names)),
                                node.name()));
    }

    private static Optional<String> undeclared(String function) {
        return ExtensionWords.extensionOf(function)
                .map(each -> "the extension " + each + " has it, which the schema does not declare: `extensions = ["
                        + each + "]` in its datasource");
    }

    /** What queries can do, said of a table; and the end of a query, said in its middle. */
    private static Optional<String> queryOf(Object receiver, String method) {
        if (receiver instanceof GivenRow<?>) {
            return Optional.of("a row of fields or expressions stands first, and is compared with one of values");
        }
        if (receiver instanceof Statement && method.equals("explain")) {
            return Optional.of("explain(…) stands at the end, behind everything else");
        }
        return receiver instanceof Table table
                        && (isEnd(method)
                                || Arrays.stream(Select.class.getMethods())
                                        .anyMatch(each -> each.getName().equals(method)))
                ? Optional.of("a query begins with from(…): from(" + JavaNames.variable(table.modelName()) + ")."
                        + method + "(…)")
                : Optional.empty();
    }

    private static ExpressionFault wrongArguments(
            Node.Call node, Optional<Object> receiver, List<Method> named, List<Optional<Object>> given) {
        Set<Optional<String>> first = named.stream()
                .map(each -> new Fit(each, receiver.orElse(null)).wantedFirst(given))
                .collect(Collectors.toSet());
        if (named.size() > 1 && first.size() == 1 && !first.contains(Optional.<String>empty())) {
            // the forms differ in what comes then
            return new ExpressionFault(ExpressionCode.WRONG_ARGUMENTS.at(
                    callOf(node),
                    Advice.of(node.name(), named, receiver, given),
                    node.name(),
                    first.iterator().next().orElseThrow() + " first",
                    Describe.value(given.get(0))));
        }
        String wanted = named.stream()
                .filter(each -> named.size() == 1 || !Methods.isInherited(each, receiver))
                .map(each -> new Fit(each, receiver.orElse(null)).wanted())
                .distinct()
                .sorted(Comparator.comparingInt(Fit::place))
                .collect(Collectors.joining("; or "));
        String found = given.isEmpty()
                ? "nothing"
                : given.stream()
                        .map(each ->
                                receiver.orElse("") instanceof RowValue<?> ? RowFit.found(each) : Describe.value(each))
                        .collect(Collectors.joining(", "));
        return new ExpressionFault(ExpressionCode.WRONG_ARGUMENTS.at(
                callOf(node), Advice.of(node.name(), named, receiver, given), node.name(), wanted, found));
    }

    /** The method's name and its arguments, without what it is called on. */
    private static Span callOf(Node.Call node) {
        return new Span(node.span().file(), node.nameSpan().start(), node.span().end());
    }

    private static Object invoke(
            Method method, @Nullable Object receiver, @Nullable Object[] arguments, Node.Call node) {
        try {
            return method.invoke(receiver, arguments);
        } catch (InvocationTargetException e) {
            throw BuilderRefusal.of(node, callOf(node), e.getCause() == null ? e : e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a public method cannot be called: " + method, e);
        }
    }

    private static boolean methodOf(Optional<Object> target, String name) {
        return target.isPresent()
                && Methods.of(target.get()).stream()
                        .anyMatch(each -> each.getName().equals(name));
    }

    private static Optional<String> meant(String name, Collection<String> known) {
        return Spelling.closest(name, known).map(each -> "did you mean `" + each + "`?");
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
