package dev.pgorm.query.load;

import dev.pgorm.query.MissingValue;
import dev.pgorm.query.RowReader;
import dev.pgorm.query.model.Json;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the present row, one after the other. */
abstract class ResultColumns implements RowReader {

    private final ResultSet rows;
    private final List<Output> outputs;
    private final int first;
    private final Cells cells;
    private int next;

    ResultColumns(ResultSet rows, List<Output> outputs, int first, Cells cells) {
        this.rows = rows;
        this.outputs = outputs;
        this.first = first;
        this.cells = cells;
    }

    /** How the driver gives an object. */
    private interface Get<T> {
        @Nullable
        T from(ResultSet rows, int column) throws SQLException;
    }

    final ResultSet rows() {
        return rows;
    }

    /** Starts with the first column again. */
    final void begin() {
        next = 0;
    }

    @Override
    public final boolean bool() {
        int column = column();
        try {
            boolean value = rows.getBoolean(column);
            if (value || !rows.wasNull()) {
                return value;
            }
            throw missing(column);
        } catch (SQLException e) {
            throw new RowFailure(e);
        }
    }

    @Override
    public final @Nullable Boolean boolOrNull() {
        int column = column();
        try {
            boolean value = rows.getBoolean(column);
            return (value || !rows.wasNull()) ? (Boolean) value : null;
        } catch (SQLException e) {
            throw new RowFailure(e);
        }
    }

    @Override
    public final short smallint() {
        int column = column();
        try {
            short value = rows.getShort(column);
            if (value != 0 || !rows.wasNull()) {
                return value;
            }
            throw missing(column);
        } catch (SQLException e) {
            throw new RowFailure(e);
        }
    }

    @Override
    public final @Nullable Short smallintOrNull() {
        int column = column();
        try {
            short value = rows.getShort(column);
            return (value != 0 || !rows.wasNull()) ? (Short) value : null;
        } catch (SQLException e) {
            throw new RowFailure(e);
        }
    }

    @Override
    public final int integer() {
        int column = column();
        try {
            int value = rows.getInt(column);
            if (value != 0 || !rows.wasNull()) {
                return value;
            }
            throw missing(column);
        } catch (SQLException e) {
            throw new RowFailure(e);
        }
    }

    @Override
    public final @Nullable Integer integerOrNull() {
        int column = column();
        try {
            int value = rows.getInt(column);
            return (value != 0 || !rows.wasNull()) ? (Integer) value : null;
        } catch (SQLException e) {
            throw new RowFailure(e);
        }
    }

    @Override
    public final long bigint() {
        int column = column();
        try {
            long value = rows.getLong(column);
            if (value != 0 || !rows.wasNull()) {
                return value;
            }
            throw missing(column);
        } catch (SQLException e) {
            throw new RowFailure(e);
        }
    }

    @Override
    public final @Nullable Long bigintOrNull() {
        int column = column();
        try {
            long value = rows.getLong(column);
            return (value != 0 || !rows.wasNull()) ? (Long) value : null;
        } catch (SQLException e) {
            throw new RowFailure(e);
        }
    }

    @Override
    public final float real() {
        int column = column();
        try {
            float value = rows.getFloat(column);
            if (value != 0 || !rows.wasNull()) {
                return value;
            }
            throw missing(column);
        } catch (SQLException e) {
            throw new RowFailure(e);
        }
    }

    @Override
    public final @Nullable Float realOrNull() {
        int column = column();
        try {
            float value = rows.getFloat(column);
            return (value != 0 || !rows.wasNull()) ? (Float) value : null;
        } catch (SQLException e) {
            throw new RowFailure(e);
        }
    }

    @Override
    public final double doublePrecision() {
        int column = column();
        try {
            double value = rows.getDouble(column);
            if (value != 0 || !rows.wasNull()) {
                return value;
            }
            throw missing(column);
        } catch (SQLException e) {
            throw new RowFailure(e);
        }
    }

    @Override
    public final @Nullable Double doublePrecisionOrNull() {
        int column = column();
        try {
            double value = rows.getDouble(column);
            return (value != 0 || !rows.wasNull()) ? (Double) value : null;
        } catch (SQLException e) {
            throw new RowFailure(e);
        }
    }

    @Override
    public final BigDecimal decimal() {
        return present(ResultSet::getBigDecimal);
    }

    @Override
    public final @Nullable BigDecimal decimalOrNull() {
        return maybe(ResultSet::getBigDecimal);
    }

    @Override
    public final String text() {
        return present(ResultSet::getString);
    }

    @Override
    public final @Nullable String textOrNull() {
        return maybe(ResultSet::getString);
    }

    @Override
    public final UUID uuid() {
        return present((row, column) -> row.getObject(column, UUID.class));
    }

    @Override
    public final @Nullable UUID uuidOrNull() {
        return maybe((row, column) -> row.getObject(column, UUID.class));
    }

    @Override
    public final LocalDate date() {
        return present((row, column) -> row.getObject(column, LocalDate.class));
    }

    @Override
    public final @Nullable LocalDate dateOrNull() {
        return maybe((row, column) -> row.getObject(column, LocalDate.class));
    }

    @Override
    public final LocalTime time() {
        return present((row, column) -> row.getObject(column, LocalTime.class));
    }

    @Override
    public final @Nullable LocalTime timeOrNull() {
        return maybe((row, column) -> row.getObject(column, LocalTime.class));
    }

    @Override
    public final LocalDateTime timestamp() {
        return present((row, column) -> row.getObject(column, LocalDateTime.class));
    }

    @Override
    public final @Nullable LocalDateTime timestampOrNull() {
        return maybe((row, column) -> row.getObject(column, LocalDateTime.class));
    }

    @Override
    public final OffsetDateTime instant() {
        return present((row, column) -> row.getObject(column, OffsetDateTime.class));
    }

    @Override
    public final @Nullable OffsetDateTime instantOrNull() {
        return maybe((row, column) -> row.getObject(column, OffsetDateTime.class));
    }

    @Override
    public final byte[] bytes() {
        return present(ResultSet::getBytes);
    }

    @Override
    public final byte @Nullable [] bytesOrNull() {
        return maybe(ResultSet::getBytes);
    }

    @Override
    public final Json json() {
        return new Json(text());
    }

    @Override
    public final @Nullable Json jsonOrNull() {
        String text = textOrNull();
        return text == null ? null : new Json(text);
    }

    @Override
    public final <E> List<@Nullable E> array() {
        return present(this::elements);
    }

    @Override
    public final <E> @Nullable List<@Nullable E> arrayOrNull() {
        return maybe(this::elements);
    }

    @Override
    public final <E> List<@Nullable E> array(Function<String, E> ofText) {
        return present((row, column) -> ArrayElements.read(row.getArray(column), text(ofText)));
    }

    @Override
    public final <E> @Nullable List<@Nullable E> arrayOrNull(Function<String, E> ofText) {
        return maybe((row, column) -> ArrayElements.read(row.getArray(column), text(ofText)));
    }

    @Override
    public final @Nullable Object value() {
        int column = column();
        try {
            return cells.read(rows, column, type(column));
        } catch (SQLException e) {
            throw new RowFailure(e);
        }
    }

    private <E> @Nullable List<@Nullable E> elements(ResultSet row, int column) throws SQLException {
        ValueType element = type(column).element().orElse(ValueType.TEXT);
        return ArrayElements.read(
                row.getArray(column), (elements, place) -> Cells.typed().read(elements, place, element));
    }

    private static <E> ArrayElements.Element text(Function<String, E> ofText) {
        return (elements, place) -> {
            String text = elements.getString(place);
            return text == null ? null : ofText.apply(text);
        };
    }

    private ValueType type(int column) {
        return outputs.get(column - first).term().type();
    }

    private <T> T present(Get<T> get) {
        int column = column();
        try {
            T value = get.from(rows, column);
            if (value == null) {
                throw missing(column);
            }
            return value;
        } catch (SQLException e) {
            throw new RowFailure(e);
        }
    }

    private <T> @Nullable T maybe(Get<T> get) {
        try {
            return get.from(rows, column());
        } catch (SQLException e) {
            throw new RowFailure(e);
        }
    }

    private int column() {
        if (next == outputs.size()) {
            throw new IllegalStateException("the row has " + next + " columns, and one more is read");
        }
        return first + next++;
    }

    private MissingValue missing(int column) {
        return new MissingValue(outputs.get(column - first).name());
    }
}
