package dev.pgorm.query.load;

import dev.pgorm.query.model.ServerText;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import dev.pgorm.query.render.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/**
 * Sends values beside the text. Numbers, dates and the like go with their types. Texts go without one, so that the server takes them
 * for what stands beside them: a text compared with {@code citext} as text would not find what it shall.
 */
final class Binder {

    private Binder() {}

    /** The statement, ready to be run; whoever asked closes it. */
    static PreparedStatement prepare(Connection connection, SqlText sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.jdbc());
        try {
            bind(connection, statement, sql);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    /** Gives a statement the values of one that has the same text. */
    static void bind(Connection connection, PreparedStatement statement, SqlText sql) throws SQLException {
        for (int i = 0; i < sql.parameters().size(); i++) {
            bind(connection, statement, i + 1, sql.parameters().get(i));
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int index, Term.Parameter parameter)
            throws SQLException {
        @Nullable Object value = parameter.value();
        if (value == null) {
            statement.setNull(index, Types.OTHER);
            return;
        }
        if (value instanceof Collection<?> elements) {
            bindArray(
                    connection,
                    statement,
                    index,
                    elements,
                    parameter.type().element().orElse(ValueType.TEXT));
            return;
        }
        if (goesWithItsType(parameter.type())) {
            statement.setObject(index, value);
        } else {
            statement.setObject(index, ServerText.of(value), Types.OTHER);
        }
    }

    private static void bindArray(
            Connection connection, PreparedStatement statement, int index, Collection<?> elements, ValueType element)
            throws SQLException {
        if (isWrittenByTheDriver(element) && !hasLists(elements)) {
            statement.setArray(index, connection.createArrayOf(ServerTypes.name(element), objects(elements, element)));
        } else if (goesWithItsType(element)) {
            PGobject array = new PGobject();
            array.setType("_" + ServerTypes.name(element));
            array.setValue(ServerText.array(elements));
            statement.setObject(index, array);
        } else {
            statement.setObject(index, ServerText.array(elements, element), Types.OTHER);
        }
    }

    /** The driver sends arrays of a class of numbers as the server keeps them, those of any object as text. */
    private static Object[] objects(Collection<?> elements, ValueType element) {
        if (element.javaClass() == Long.class && areAll(Long.class, elements)) {
            return elements.toArray(new Long[0]);
        }
        if (element.javaClass() == Integer.class && areAll(Integer.class, elements)) {
            return elements.toArray(new Integer[0]);
        }
        return elements.toArray();
    }

    private static boolean areAll(Class<?> type, Collection<?> elements) {
        for (Object each : elements) {
            if (!type.isInstance(each)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasLists(Collection<?> elements) {
        for (Object each : elements) {
            if (each instanceof Collection<?>) {
                return true;
            }
        }
        return false;
    }

    /** Elements that the driver writes in an array as it writes them alone. */
    private static boolean isWrittenByTheDriver(ValueType element) {
        return switch (element.family()) {
            case BOOLEAN, INTEGER, DECIMAL, FLOAT, UUID -> true;
            case DATE,
                    TIME,
                    TIMESTAMP,
                    INSTANT,
                    BYTES,
                    TEXT,
                    INTERVAL,
                    JSON,
                    ENUM,
                    ARRAY,
                    RANGE,
                    TSVECTOR,
                    TSQUERY,
                    VECTOR,
                    EXTENSION,
                    OTHER -> false;
        };
    }

    private static boolean goesWithItsType(ValueType type) {
        return switch (type.family()) {
            case BOOLEAN, INTEGER, DECIMAL, FLOAT, DATE, TIME, TIMESTAMP, INSTANT, UUID, BYTES -> true;
            case TEXT, INTERVAL, JSON, ENUM, ARRAY, RANGE, TSVECTOR, TSQUERY, VECTOR, EXTENSION, OTHER -> false;
        };
    }
}
