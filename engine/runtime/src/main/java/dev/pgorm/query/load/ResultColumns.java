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
import org.postgresql.core.Oid;

/** The columns of the present row, one after the other. */
abstract class ResultColumns implements RowReader {

    private final ResultSet values;
    private final List<Output> outputs;
    private final int count;
    private final int first;
    private final Cells cells;
    private final Sent sent;
    private int next;

    ResultColumns(ResultSet values, List<Output> outputs, int first, Cells cells) {
        this.values = values;
        this.outputs = outputs;
        this.count = outputs.size();
        this.first = first;
        this.cells = cells;
        this.sent = new Sent(values, first, count);
    }

    /** How the driver gives an object. */
    private interface Get<T> {
        @Nullable
        T from(ResultSet rows, int column) throws SQLException;
    }

    /** The rows to read values of. */
    final ResultSet rows() {
        return values;
    }

    /** The driver's own object where a pool's stands before it: reading a value of a row that is here does nothing that a pool has to see. */
    static ResultSet driver(ResultSet rows) throws SQLException {
        return rows.unwrap(ResultSet.class);
    }

    /** Starts with the first column again. */
    final void begin() {
        next = 0;
    }

    @Override
    public final boolean bool() {
        int column = column();
        try {
            boolean value = values.getBoolean(column);
            if (value || !values.wasNull()) {
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
            boolean value = values.getBoolean(column);
            return (value || !values.wasNull()) ? (Boolean) value : null;
        } catch (SQLException e) {
            throw new RowFailure(e);
        }
    }

    @Override
    public final short smallint() {
        int column = column();
        try {
            short value = values.getShort(column);
            if (value != 0 || !values.wasNull()) {
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
            short value = values.getShort(column);
            return (value != 0 || !values.wasNull()) ? (Short) value : null;
        } catch (SQLException e) {
            throw new RowFailure(e);
        }
    }

    @Override
    public final int integer() {
        int column = column();
        try {
            int value = values.getInt(column);
            if (value != 0 || !values.wasNull()) {
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
            int value = values.getInt(column);
            return (value != 0 || !values.wasNull()) ? (Integer) value : null;
        } catch (SQLException e) {
            throw new RowFailure(e);
        }
    }

    @Override
    public final long bigint() {
        int column = column();
        try {
            long value = values.getLong(column);
            if (value != 0 || !values.wasNull()) {
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
            long value = values.getLong(column);
            return (value != 0 || !values.wasNull()) ? (Long) value : null;
        } catch (SQLException e) {
            throw new RowFailure(e);
        }
    }

    @Override
    public final float real() {
        int column = column();
        try {
            float value = values.getFloat(column);
            if (value != 0 || !values.wasNull()) {
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
            float value = values.getFloat(column);
            return (value != 0 || !values.wasNull()) ? (Float) value : null;
        } catch (SQLException e) {
            throw new RowFailure(e);
        }
    }

    @Override
    public final double doublePrecision() {
        int column = column();
        try {
            double value = values.getDouble(column);
            if (value != 0 || !values.wasNull()) {
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
            double value = values.getDouble(column);
            return (value != 0 || !values.wasNull()) ? (Double) value : null;
        } catch (SQLException e) {
            throw new RowFailure(e);
        }
    }

    @Override
    public final BigDecimal decimal() {
        return present(decimalOrNull());
    }

    @Override
    public final @Nullable BigDecimal decimalOrNull() {
        int column = column();
        try {
            return Decimals.read(values, column, sent.asNumber(column, Oid.NUMERIC));
        } catch (SQLException e) {
            throw new RowFailure(e);
        }
    }

    @Override
    public final String text() {
        return present(textOrNull());
    }

    @Override
    public final @Nullable String textOrNull() {
        int column = column();
        try {
            return values.getString(column);
        } catch (SQLException e) {
            throw new RowFailure(e);
        }
    }

    @Override
    public final UUID uuid() {
        return present(uuidOrNull());
    }

    @Override
    public final @Nullable UUID uuidOrNull() {
        return maybe((row, column) -> row.getObject(column, UUID.class));
    }

    @Override
    public final LocalDate date() {
        return present(dateOrNull());
    }

    @Override
    public final @Nullable LocalDate dateOrNull() {
        return maybe((row, column) -> Times.date(row, column, sent.asNumber(column, Oid.DATE)));
    }

    @Override
    public final LocalTime time() {
        return present(timeOrNull());
    }

    @Override
    public final @Nullable LocalTime timeOrNull() {
        return maybe((row, column) -> row.getObject(column, LocalTime.class));
    }

    @Override
    public final LocalDateTime timestamp() {
        return present(timestampOrNull());
    }

    @Override
    public final @Nullable LocalDateTime timestampOrNull() {
        return maybe((row, column) -> Times.timestamp(row, column, sent.asNumber(column, Oid.TIMESTAMP)));
    }

    @Override
    public final OffsetDateTime instant() {
        return present(instantOrNull());
    }

    @Override
    public final @Nullable OffsetDateTime instantOrNull() {
        int column = column();
        try {
            return Times.moment(values, column, sent.asNumber(column, Oid.TIMESTAMPTZ));
        } catch (SQLException e) {
            throw new RowFailure(e);
        }
    }

    @Override
    public final byte[] bytes() {
        return present(bytesOrNull());
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
        return present(this.<E>arrayOrNull());
    }

    @Override
    public final <E> @Nullable List<@Nullable E> arrayOrNull() {
        return maybe(this::elements);
    }

    @Override
    public final <E> List<@Nullable E> array(Function<String, E> ofText) {
        return present(arrayOrNull(ofText));
    }

    @Override
    public final <E> @Nullable List<@Nullable E> arrayOrNull(Function<String, E> ofText) {
        return maybe((row, column) -> ArrayElements.read(row.getArray(column), text(ofText)));
    }

    @Override
    public final @Nullable Object value() {
        int column = column();
        try {
            return cells.read(values, column, type(column));
        } catch (SQLException e) {
            throw new RowFailure(e);
        }
    }

    @Override
    public final <T> T extension(Class<T> type) {
        int column = next + first;
        T value = extensionOrNull(type);
        if (value == null) {
            throw missing(column);
        }
        return value;
    }

    private <E> @Nullable List<@Nullable E> elements(ResultSet row, int column) throws SQLException {
        return ArrayElements.read(row.getArray(column), TypedCells.element(type(column)));
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

    /** The value that was read last, unless there is none. */
    private <T> T present(@Nullable T value) {
        if (value == null) {
            throw missing(first + next - 1);
        }
        return value;
    }

    private <T> @Nullable T maybe(Get<T> get) {
        try {
            return get.from(values, column());
        } catch (SQLException e) {
            throw new RowFailure(e);
        }
    }

    private int column() {
        if (next == count) {
            throw new IllegalStateException("the row has " + next + " columns, and one more is read");
        }
        return first + next++;
    }

    private MissingValue missing(int column) {
        return new MissingValue(outputs.get(column - first).name());
    }
}
