package dev.pgorm.expression.check;

import dev.pgorm.query.Column;
import dev.pgorm.query.Expression;
import dev.pgorm.query.JsonExpression;
import dev.pgorm.query.OrderKey;
import dev.pgorm.query.OrderableExpression;
import dev.pgorm.query.WindowFunction;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;

/** What is said to one who orders by what has no order. */
final class Ordering {

    private static final Set<String> DIRECTIONS = Set.of("asc", "desc");

    private Ordering() {}

    /** Whether a method takes keys of an order. */
    static boolean takesKeys(Method method) {
        return method.isVarArgs() && method.getParameterTypes()[method.getParameterCount() - 1] == OrderKey[].class;
    }

    /** Whether a method's name is that of a direction. */
    static boolean isDirection(String method) {
        return DIRECTIONS.contains(method);
    }

    /** What to do instead, where a value is of a type without an order. */
    static Optional<String> advice(Object value) {
        if (value instanceof WindowFunction<?>) {
            return Optional.of(
                    "it is the place of a row in over(…); how well a text search finds a row is the rank of its field: "
                            + "search.rank(websearch(\"…\")).desc()");
        }
        if (!(value instanceof Expression<?> expression) || value instanceof OrderableExpression) {
            return Optional.empty();
        }
        if (value instanceof JsonExpression) {
            // the server has an order for its indexes: by kinds and numbers of members
            String name = value instanceof Column<?> column ? column.fieldName() : "…";
            return Optional.of("the order of whole JSON values means nothing; order by what is in them: " + name
                    + ".at(\"name\").asText(), asInt() or asDecimal()");
        }
        return Optional.of("values of the type " + expression.type().sql() + " have no order");
    }
}
