package dev.pgorm.query.load;

import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.Json;
import dev.pgorm.query.model.SqlEnum;
import dev.pgorm.query.model.ValueType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values in the classes that their types name. */
final class TypedCells implements Cells {

    static final TypedCells INSTANCE = new TypedCells();

    private TypedCells() {}

    @Override
    public @Nullable Object read(ResultSet rows, int column, ValueType type) throws SQLException {
        Object value = switch (type.family()) {
            case BOOLEAN -> rows.getBoolean(column);
            case INTEGER -> integer(rows, column, type);
            case DECIMAL -> Decimals.read(rows, column);
            case FLOAT ->
                type.javaClass() == Float.class ? (Object) rows.getFloat(column) : (Object) rows.getDouble(column);
            case DATE -> Times.date(rows, column);
            case TIME -> rows.getObject(column, LocalTime.class);
            case TIMESTAMP -> Times.timestamp(rows, column);
            case INSTANT -> Times.moment(rows, column);
            case UUID -> rows.getObject(column, UUID.class);
            case BYTES -> rows.getBytes(column);
            case JSON -> json(rows.getString(column));
            case ARRAY -> array(rows, column, type);
            case ENUM -> label(rows.getString(column), type);
            case EXTENSION -> extension(rows.getString(column), type);
            case TEXT, INTERVAL, RANGE, TSVECTOR, TSQUERY, VECTOR, OTHER -> rows.getString(column);
        };
        return rows.wasNull() ? null : value;
    }

    private static Object integer(ResultSet rows, int column, ValueType type) throws SQLException {
        if (type.javaClass() == Short.class) {
            return rows.getShort(column);
        }
        return type.javaClass() == Integer.class ? (Object) rows.getInt(column) : (Object) rows.getLong(column);
    }

    private static @Nullable Object json(@Nullable String text) {
        return text == null ? null : new Json(text);
    }

    private static @Nullable Object extension(@Nullable String text, ValueType type) {
        return text == null ? null : type.extension().orElseThrow().read(text);
    }

    private static @Nullable Object array(ResultSet rows, int column, ValueType type) throws SQLException {
        return ArrayElements.read(rows.getArray(column), element(type));
    }

    /** How the elements of an array are read: the driver knows no domains, and gives their values as texts. */
    static ArrayElements.Element element(ValueType array) {
        ValueType element = array.element().orElse(ValueType.TEXT);
        if (!array.overDomain()) {
            return (elements, place) -> INSTANCE.read(elements, place, element);
        }
        if (element.family() == Family.ENUM) {
            return (elements, place) -> label(elements.getString(place), element);
        }
        Function<String, ?> ofText = TextValues.reader(element.javaClass());
        return (elements, place) -> {
            String text = elements.getString(place);
            return text == null ? null : ofText.apply(text);
        };
    }

    /** A constant of the client's enum; a value that bears the label where the program has no class; the label where the type is no enum's. */
    private static @Nullable Object label(@Nullable String label, ValueType type) {
        if (label == null) {
            return null;
        }
        if (type.javaClass() == SqlEnum.class) {
            return SqlEnum.of(label);
        }
        return type.javaClass().isEnum() ? EnumLabels.of(type.javaClass(), label) : label;
    }
}
