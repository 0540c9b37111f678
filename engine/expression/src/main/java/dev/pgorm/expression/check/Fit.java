package dev.pgorm.expression.check;

import dev.pgorm.query.ArrayElements;
import dev.pgorm.query.Column;
import dev.pgorm.query.Expression;
import dev.pgorm.query.NumberExpression;
import dev.pgorm.query.RowValue;
import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.Json;
import dev.pgorm.query.model.ValueType;
import dev.pgorm.query.model.VectorKind;
import dev.pgorm.query.spi.QueryExtensions;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a method of the builder takes some arguments, by the rules that Java has for them: a type variable stands for what the receiver
 * holds, or for what the first argument, a column, holds.
 */
final class Fit {

    private final Method method;
    private final @Nullable Object receiver;

    Fit(Method method, @Nullable Object receiver) {
        this.method = method;
        this.receiver = receiver;
    }

    /** The arguments as the method wants them; empty where it does not take them. */
    Optional<@Nullable Object[]> arguments(List<Optional<Object>> given) {
        Type[] wanted = method.getGenericParameterTypes();
        int fixed = method.isVarArgs() ? wanted.length - 1 : wanted.length;
        if (given.size() < fixed || (given.size() > fixed && !method.isVarArgs())) {
            return Optional.empty();
        }
        @Nullable Object[] result = new @Nullable Object[wanted.length];
        for (int i = 0; i < fixed; i++) {
            if (!takes(wanted[i], given.get(i), given)) {
                return Optional.empty();
            }
            result[i] = converted(method.getParameterTypes()[i], given.get(i));
        }
        if (method.isVarArgs()) {
            Class<?> element = method.getParameterTypes()[fixed].getComponentType();
            Type elementType =
                    wanted[fixed] instanceof GenericArrayType array ? array.getGenericComponentType() : element;
            Object rest = Array.newInstance(element, given.size() - fixed);
            for (int i = fixed; i < given.size(); i++) {
                if (given.get(i).isEmpty() || !takes(elementType, given.get(i), given)) {
                    return Optional.empty();
                }
                Array.set(rest, i - fixed, converted(element, given.get(i)));
            }
            result[fixed] = rest;
        }
        return Optional.of(result);
    }

    private boolean takes(Type wanted, Optional<Object> value, List<Optional<Object>> all) {
        if (value.isEmpty()) {
            return false; // javac cannot tell which of the methods of a name a null is meant for
        }
        Object given = value.get();
        return switch (wanted) {
            case TypeVariable<?> variable ->
                held(variable, all).map(type -> holds(type, given)).orElse(false);
            case ParameterizedType type -> takesGeneric(type, given, all);
            case Class<?> type -> takesPlain(type, given);
            default -> false;
        };
    }

    private boolean takesGeneric(ParameterizedType wanted, Object given, List<Optional<Object>> all) {
        Class<?> raw = (Class<?>) wanted.getRawType();
        if (!raw.isInstance(given)) {
            return false;
        }
        if (receiver instanceof RowValue<?> row) {
            return new RowFit(row).takes(given);
        }
        if (raw != Expression.class) {
            return true;
        }
        ValueType type = ((Expression<?>) given).type();
        boolean any = wanted.getActualTypeArguments()[0] instanceof WildcardType wildcard
                && wildcard.getLowerBounds().length == 0
                && wildcard.getUpperBounds()[0] == Object.class;
        return any || expected(all).map(each -> alike(each, type)).orElse(false);
    }

    private static boolean takesPlain(Class<?> type, Object given) {
        if (type == int.class) {
            return given instanceof Integer;
        }
        if (type == long.class) {
            return given instanceof Integer || given instanceof Long;
        }
        if (type == double.class) {
            return given instanceof Integer
                    || given instanceof Long
                    || given instanceof Float
                    || given instanceof Double;
        }
        return type == Object.class ? isValue(given) : type.isInstance(given);
    }

    /** Whether it is a value of Java, and no part of a query. */
    private static boolean isValue(Object given) {
        return given instanceof EnumLabel || given.getClass().getName().startsWith("java.") || given instanceof Json;
    }

    /** What a type variable stands for: the elements of an array or range, else what the receiver or the column holds. */
    private Optional<ValueType> held(TypeVariable<?> variable, List<Optional<Object>> all) {
        Optional<ValueType> whole = expected(all);
        return variable.getName().equals("E") ? whole.flatMap(ValueType::element) : whole;
    }

    private Optional<ValueType> expected(List<Optional<Object>> all) {
        if (receiver instanceof Expression<?> expression) {
            return Optional.of(expression.type());
        }
        if (receiver instanceof ArrayElements<?> elements) {
            return Optional.of(ValueType.arrayOf(elements.type()));
        }
        return all.isEmpty()
                ? Optional.empty()
                : all.get(0).filter(Column.class::isInstance).map(each -> ((Column<?>) each).valueType());
    }

    static boolean holds(ValueType type, Object given) {
        if (type.family() == Family.ENUM) {
            return given instanceof EnumLabel label && label.type().equals(type.sql());
        }
        if (type.family() == Family.ARRAY) {
            return given instanceof List<?> elements
                    && elements.stream().allMatch(each -> holds(type.element().orElseThrow(), each));
        }
        return type.family().isNumber()
                ? given instanceof Number
                : type.javaClass().isInstance(given);
    }

    static boolean alike(ValueType left, ValueType right) {
        if (left.family() == Family.EXTENSION) {
            return left.extension().equals(right.extension());
        }
        if (left.family() == Family.ENUM || left.family() == Family.OTHER || left.family() == Family.RANGE) {
            return left.sql().equals(right.sql());
        }
        if (left.family() == Family.ARRAY) {
            return right.family() == Family.ARRAY
                    && alike(left.element().orElseThrow(), right.element().orElseThrow());
        }
        if (left.family() == Family.VECTOR && right.family() == Family.VECTOR) {
            return VectorKind.of(left) == VectorKind.of(right);
        }
        return left.family() == right.family()
                || (left.family().isNumber() && right.family().isNumber());
    }

    private static @Nullable Object converted(Class<?> type, Optional<Object> value) {
        if (type == double.class && value.orElse(null) instanceof Number number) {
            return number.doubleValue();
        }
        return type == long.class && value.orElse(null) instanceof Integer number
                ? (Object) number.longValue()
                : value.orElse(null);
    }

    /** What the method wants first, in words, where that is not what it is given first; empty where it is, or where it wants nothing. */
    Optional<String> wantedFirst(List<Optional<Object>> given) {
        Type[] wanted = method.getGenericParameterTypes();
        boolean none = wanted.length < 2 || method.isVarArgs() || given.isEmpty();
        return none || takes(wanted[0], given.get(0), given) ? Optional.empty() : Optional.of(one(wanted[0]));
    }

    /** Where such words stand beside others: values before expressions, and those before queries. */
    static int place(String wanted) {
        return wanted.equals("a query") ? 2 : wanted.startsWith("an expression") ? 1 : 0;
    }

    /** In words what the method takes. */
    String wanted() {
        StringBuilder words = new StringBuilder();
        Type[] types = method.getGenericParameterTypes();
        if (types.length == 0) {
            return "no arguments";
        }
        if (method.isVarArgs() && types.length == 2 && element(types[1]).equals(types[0])) {
            return "one or more of: " + one(types[0]);
        }
        for (int i = 0; i < types.length; i++) {
            boolean last = method.isVarArgs() && i == types.length - 1;
            words.append(i == 0 ? "" : ", ").append(last ? some(types[i]) : one(types[i]));
        }
        return words.toString();
    }

    private String some(Type type) {
        return "any number of: " + one(element(type));
    }

    private static Type element(Type array) {
        return array instanceof GenericArrayType generic
                ? generic.getGenericComponentType()
                : ((Class<?>) array).getComponentType();
    }

    private String one(Type type) {
        return switch (type) {
            case TypeVariable<?> variable ->
                held(variable, List.of()).map(Describe::type).orElse("a value of the column's type");
            case ParameterizedType generic ->
                generic.getRawType() == Expression.class && receiver instanceof Expression<?> expression
                        ? "an expression that is " + Describe.type(expression.type())
                        : receiver instanceof RowValue<?> row
                                ? new RowFit(row).wanted((Class<?>) generic.getRawType())
                                : words((Class<?>) generic.getRawType());
            case Class<?> plain -> words(plain);
            default -> "a value";
        };
    }

    private static String words(Class<?> type) {
        if (type == int.class
                || type == long.class
                || type == double.class
                || type == Number.class
                || type == NumberExpression.class) {
            return type == NumberExpression.class ? "an expression that is a number" : "a number";
        }
        return switch (type.getSimpleName()) {
            case "String" -> "a text";
            case "Boolean" -> "true or false";
            case "Condition" -> "a condition";
            case "Table" -> "a table";
            case "Select" -> "a query";
            case "Include" -> "a relation";
            case "Selectable" -> "a field, an expression or a relation";
            case "OrderKey" -> "a field that has an order, or one with asc() or desc()";
            case "Column" -> "a field";
            case "Window" -> "a window";
            case "GroupKey" -> "an expression whose values can be compared, or rollup(…), cube(…), groupingSets(…)";
            case "GroupPart" -> "an expression whose values can be compared, or groupingSet(…)";
            case "CalledRows" -> "generateSeries(…), unnest(…), jsonArrayElements(…) or jsonEachText(…)";
            case "Integer", "Long" -> "a whole number";
            case "Double" -> "a number with a fraction";
            case "TemporalExpression" -> "an expression that is a date, a time, a moment or an interval";
            case "PlainExpression" -> "an expression of another type";
            case "FrameEdge" ->
                "unboundedPreceding(), preceding(…), currentRow(), following(…) or unboundedFollowing()";
            case "Aggregated" -> "an aggregate, such as sum() of a field";
            case "LoadBy" -> LoadWays.words();
            case "BigDecimal" -> "decimal(\"…\")";
            case "LocalDate" -> "date(\"…\")";
            case "LocalDateTime" -> "timestamp(\"…\")";
            case "OffsetDateTime" -> "instant(\"…\")";
            case "ArrayExpression" -> "an array";
            case "Distance", "BitDistance" -> Distances.words(type);
            case "VectorExpression" -> "an expression that is a vector";
            case "HalfVectorExpression" -> "an expression that is a halfvec";
            case "SparseVectorExpression" -> "an expression that is a sparsevec";
            case "BitExpression" -> "an expression that is bits";
            case "TsVectorExpression" -> "lexemes (tsvector)";
            case "TsQueryExpression" -> "a text search query, such as websearch(\"…\")";
            case "JsonExpression" -> "JSON of a field";
            case "RowPart" -> "a field or an expression that has an order";
            case "Object" -> "a value";
            case "Json" -> "json(\"…\")";
            case "TextExpression" -> "an expression that is a text";
            case "RelatedWrite" -> "a write of related rows, such as user.orders.create(…)";
            case "Write" -> "an insert";
            case "WithRows" -> "named(\"…\")";
            case "Insert" -> "an insert";
            case "Update" -> "an update with where(…) or all()";
            case "Delete" -> "a delete with where(…) or all()";
            case "Expression" -> "an expression";
            case "ComparedExpression" -> "an expression whose values can be compared";
            default -> QueryExtensions.discovered().wanted(type).orElseGet(() -> "a " + type.getSimpleName());
        };
    }
}
