package dev.pgorm.expression.check;

import dev.pgorm.query.Column;
import dev.pgorm.query.Expression;
import dev.pgorm.query.ExtensionExpression;
import dev.pgorm.query.TextExpression;
import dev.pgorm.query.TsQueryExpression;
import dev.pgorm.query.spi.QueryExtensions;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is said to one who gives a method what it does not take: what would do instead. */
final class Advice {

    private static final Set<String> JUNCTIONS = Set.of("and", "or", "not");

    private Advice() {}

    /**
     * What would do; empty where nothing is known.
     *
     * @param named the forms of the method
     * @param receiver what it is called on
     * @param given what it was given
     */
    static Optional<String> of(
            String name, List<Method> named, Optional<Object> receiver, List<Optional<Object>> given) {
        if (given.stream().anyMatch(Optional::isEmpty)) {
            return Optional.of(
                    name.equals("set")
                            ? "setNull(column) gives a column no value"
                            : "isNull() and isNotNull() ask for null");
        }
        List<Object> values = given.stream().flatMap(Optional::stream).toList();
        if (named.stream().anyMatch(Ordering::takesKeys)) {
            return values.stream()
                    .flatMap(each -> Ordering.advice(each).stream())
                    .findFirst();
        }
        if (name.equals("when") && receiver.isEmpty() && values.get(values.size() - 1) instanceof EnumLabel label) {
            return Optional.of("a field of the enum comes first, and its values behind it: when(…, field).otherwise("
                    + label.name() + ")");
        }
        if (values.stream().anyMatch(String.class::isInstance)) {
            return Stream.concat(receiver.stream(), values.stream())
                    .flatMap(each -> maker(each).stream())
                    .findFirst();
        }
        return values.stream().anyMatch(TsQueryExpression.class::isInstance)
                ? searched(name, receiver)
                : Optional.empty();
    }

    /** A text where a date is wanted, and the like: the function that makes one of it. */
    private static Optional<String> maker(Object value) {
        return value instanceof Expression<?> expression
                ? switch (expression.type().family()) {
                    case DATE -> Optional.of("date(\"2024-01-31\") makes one of a text");
                    case TIME -> Optional.of("time(\"13:45:00\") makes one of a text");
                    case TIMESTAMP -> Optional.of("timestamp(\"2024-01-31T13:45:00\") makes one of a text");
                    case INSTANT -> Optional.of("instant(\"2024-01-31T13:45:00Z\") makes one of a text");
                    case UUID -> Optional.of("uuid(\"…\") makes one of a text");
                    case JSON -> Optional.of("json(\"…\") makes one of a text");
                    case ENUM -> Optional.of("values of enums are names, without quotes");
                    case TSVECTOR, TSQUERY -> Optional.of("websearch(\"…\") makes a text search query of a text");
                    case BOOLEAN, INTEGER, DECIMAL, FLOAT, TEXT, INTERVAL, BYTES, ARRAY, RANGE, VECTOR, OTHER ->
                        Optional.empty();
                    case EXTENSION ->
                        QueryExtensions.discovered()
                                .wanted(expression.type().javaClass())
                                .map(each -> each + " makes one of a text or of numbers");
                }
                : Optional.empty();
    }

    /** A method that an expression of an extension does not have, and another one that it leads to has. */
    static Optional<String> through(Object receiver, String method) {
        if (!(receiver instanceof ExtensionExpression<?, ?>)) {
            return Optional.empty();
        }
        return Methods.of(receiver).stream()
                .filter(each -> each.getParameterCount() == 0
                        && each.getReturnType() != receiver.getClass()
                        && !each.getReturnType().isInstance(receiver)
                        && ExtensionExpression.class.isAssignableFrom(each.getReturnType()))
                .filter(each -> Arrays.stream(each.getReturnType().getMethods())
                        .anyMatch(one -> one.getName().equals(method)))
                .findFirst()
                .map(each -> "the expression that " + each.getName() + "() gives has it: " + named(receiver) + "."
                        + each.getName() + "()." + method + "(…)");
    }

    private static String named(Object receiver) {
        return receiver instanceof Column<?> column ? column.fieldName() : "…";
    }

    /** A text search query where none is taken. */
    private static Optional<String> searched(String name, Optional<Object> receiver) {
        if (receiver.orElse(name) instanceof TextExpression text) {
            return Optional.of("a text is searched by its lexemes: toTsVector(" + named(text) + ")." + name + "(…)");
        }
        if (receiver.isEmpty() && JUNCTIONS.contains(name)) {
            return Optional.of("text search queries have methods for that: websearch(\"…\")." + name
                    + (name.equals("not") ? "()" : "(websearch(\"…\"))"));
        }
        return name.equals("where") || JUNCTIONS.contains(name)
                ? Optional.of("a field of lexemes is found by it: search.matches(websearch(\"…\"))")
                : Optional.empty();
    }
}
