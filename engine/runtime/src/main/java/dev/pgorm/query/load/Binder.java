package dev.pgorm.query.load;

import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.Json;
import dev.pgorm.query.model.SqlEnum;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import dev.pgorm.query.render.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

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
            for (int i = 0; i < sql.parameters().size(); i++) {
                bind(connection, statement, i + 1, sql.parameters().get(i));
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
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
            ValueType element = parameter.type().element().orElse(ValueType.TEXT);
            statement.setArray(index, connection.createArrayOf(elementName(element), array(elements)));
            return;
        }
        switch (parameter.type().family()) {
            case BOOLEAN, INTEGER, DECIMAL, FLOAT, DATE, TIME, TIMESTAMP, INSTANT, UUID, BYTES ->
                statement.setObject(index, value);
            case TEXT, INTERVAL, JSON, ENUM, ARRAY, RANGE, OTHER ->
                statement.setObject(index, text(value), Types.OTHER);
        }
    }

    private static Object[] array(Collection<?> elements) {
        return elements.stream().map(Binder::element).toArray();
    }

    private static Object element(Object value) {
        return value instanceof Json || value instanceof SqlEnum ? text(value) : value;
    }

    private static String text(Object value) {
        return switch (value) {
            case Json json -> json.text();
            case SqlEnum label -> label.label();
            default -> value.toString();
        };
    }

    /** The driver wants a type's own name, which for those of the standard is not the one that the standard gives. */
    private static String elementName(ValueType element) {
        return switch (element.sql()) {
            case "boolean" -> "bool";
            case "smallint" -> "int2";
            case "integer" -> "int4";
            case "bigint" -> "int8";
            case "real" -> "float4";
            case "double precision" -> "float8";
            case "timestamp without time zone" -> "timestamp";
            case "timestamp with time zone" -> "timestamptz";
            case "time without time zone" -> "time";
            default -> element.family() == Family.DECIMAL ? "numeric" : element.sql();
        };
    }
}
