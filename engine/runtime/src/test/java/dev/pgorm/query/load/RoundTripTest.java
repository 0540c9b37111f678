package dev.pgorm.query.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.query.Column;
import dev.pgorm.query.Copy;
import dev.pgorm.query.Executor;
import dev.pgorm.query.Model;
import dev.pgorm.query.Queries;
import dev.pgorm.query.RowReader;
import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.Json;
import dev.pgorm.query.model.ValueType;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of every type, written through the builder and read again: they come back the same, alone and in arrays. */
class RoundTripTest {

    private static TestDatabase database;
    private static Connection connection;

    /** Values of a type, how they are read, and what the server shows for them. */
    record Kind(
            String sql,
            ValueType type,
            List<?> values,
            Function<RowReader, @Nullable Object> reader,
            List<String> shown) {
        @Override
        public String toString() {
            return sql;
        }
    }

    private static final class Thing extends Model<List<@Nullable Object>> {

        private final Column<?> value;
        private final Column<?> values;
        private final Kind kind;

        Thing(Kind kind) {
            super("Thing", QualifiedName.of("public", "thing"), Optional.empty());
            this.kind = kind;
            this.value = column("value", "value", kind.type());
            this.values = column("values", "values", ValueType.arrayOf(kind.type()));
        }

        @Override
        protected List<@Nullable Object> read(RowReader row) {
            return Arrays.asList(kind.reader().apply(row), row.arrayOrNull());
        }
    }

    @BeforeAll
    static void open() throws SQLException {
        database = TestDatabases.get().create("CREATE TYPE pair AS (a int, b text)");
        connection = database.connect();
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
        database.close();
    }

    static Stream<Kind> kinds() {
        OffsetDateTime moment = OffsetDateTime.of(2024, 2, 29, 23, 59, 59, 123_456_000, ZoneOffset.UTC);
        return Stream.of(
                kind("boolean", ValueType.BOOLEAN, RowReader::boolOrNull, "true,false", true, false),
                kind(
                        "smallint",
                        ValueType.SMALLINT,
                        RowReader::smallintOrNull,
                        "-32768,0,32767",
                        Short.MIN_VALUE,
                        (short) 0,
                        Short.MAX_VALUE),
                kind(
                        "integer",
                        ValueType.INTEGER,
                        RowReader::integerOrNull,
                        "-2147483648,0,2147483647",
                        Integer.MIN_VALUE,
                        0,
                        Integer.MAX_VALUE),
                kind(
                        "bigint",
                        ValueType.BIGINT,
                        RowReader::bigintOrNull,
                        "-9223372036854775808,0,9223372036854775807",
                        Long.MIN_VALUE,
                        0L,
                        Long.MAX_VALUE),
                kind(
                        "real",
                        ValueType.REAL,
                        RowReader::realOrNull,
                        "0.1,1e-45,NaN,Infinity,0",
                        0.1f,
                        Float.MIN_VALUE,
                        Float.NaN,
                        Float.POSITIVE_INFINITY,
                        0f),
                kind(
                        "double precision",
                        ValueType.DOUBLE,
                        RowReader::doublePrecisionOrNull,
                        "0.30000000000000004,5e-324,-Infinity",
                        0.1 + 0.2,
                        Double.MIN_VALUE,
                        Double.NEGATIVE_INFINITY),
                kind(
                        "numeric(38,10)",
                        ValueType.NUMERIC,
                        RowReader::decimalOrNull,
                        "1234567890123456789012345678.0123456789,0.0000000001",
                        new BigDecimal("1234567890123456789012345678.0123456789"),
                        new BigDecimal("0.0000000001")),
                kind(
                        "text",
                        ValueType.TEXT,
                        RowReader::textOrNull,
                        null,
                        "",
                        "NULL",
                        "{}",
                        "a\"b\\c'd,e;--",
                        "\u00e4\ud83d\ude00\n\t",
                        "$1 ?"),
                kind(
                        "uuid",
                        ValueType.UUID,
                        RowReader::uuidOrNull,
                        "00000000-0000-0000-0000-000000000001",
                        new UUID(0, 1)),
                kind(
                        "date",
                        ValueType.DATE,
                        RowReader::dateOrNull,
                        "2024-02-29,infinity,-infinity,0044-03-15 BC,12345-01-01",
                        LocalDate.of(2024, 2, 29),
                        LocalDate.MAX,
                        LocalDate.MIN,
                        LocalDate.of(-43, 3, 15),
                        LocalDate.of(12345, 1, 1)),
                kind(
                        "time",
                        ValueType.TIME,
                        RowReader::timeOrNull,
                        "00:00:00,23:59:59.999999,24:00:00",
                        LocalTime.MIDNIGHT,
                        LocalTime.of(23, 59, 59, 999_999_000),
                        LocalTime.MAX),
                kind(
                        "timestamp",
                        ValueType.TIMESTAMP,
                        RowReader::timestampOrNull,
                        "2024-02-29 23:59:59.123456,infinity,-infinity,0044-03-15 12:00:00 BC",
                        moment.toLocalDateTime(),
                        LocalDateTime.MAX,
                        LocalDateTime.MIN,
                        LocalDateTime.of(-43, 3, 15, 12, 0)),
                kind(
                        "timestamptz",
                        ValueType.INSTANT,
                        RowReader::instantOrNull,
                        "2024-02-29 23:59:59.123456+00,infinity,-infinity",
                        moment,
                        OffsetDateTime.MAX,
                        OffsetDateTime.MIN),
                kind(
                        "interval",
                        ValueType.INTERVAL,
                        RowReader::textOrNull,
                        "1 year 2 mons 3 days 04:05:06.000007",
                        "1 year 2 mons 3 days 04:05:06.000007"),
                kind(
                        "jsonb",
                        ValueType.JSONB,
                        RowReader::jsonOrNull,
                        null,
                        new Json("{\"a\": [1, \"x\\\"y\"]}"),
                        new Json("null"),
                        new Json("0.10")),
                kind("bytea", ValueType.BYTEA, RowReader::bytesOrNull, "\\x,\\x00ff275c", new byte[0], new byte[] {
                    0, -1, 39, 92
                }),
                kind(
                        "int4range",
                        ValueType.rangeOf("int4range", ValueType.INTEGER),
                        RowReader::textOrNull,
                        null,
                        "[1,5)",
                        "empty",
                        "(,)"),
                kind(
                        "pair",
                        ValueType.simple(Family.OTHER, "pair", String.class),
                        RowReader::textOrNull,
                        null,
                        "(1,\"a \"\"b\"\"\")",
                        "(,)"));
    }

    private static Kind kind(
            String sql,
            ValueType type,
            Function<RowReader, @Nullable Object> reader,
            @Nullable String shown,
            Object... values) {
        List<String> texts = new ArrayList<>();
        if (shown != null) {
            texts.addAll(List.of(shown.split(",")));
        }
        return new Kind(sql, type, List.of(values), reader, texts);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void valuesComeBackTheSame(Kind kind) throws SQLException {
        Thing thing = table(kind);
        List<@Nullable Object> written = new ArrayList<>(kind.values());
        written.add(null);
        for (Object each : written) {
            insert(thing, each, null);
        }

        List<List<@Nullable Object>> rows = fetch(thing);

        assertThat(rows)
                .extracting(row -> row.get(0))
                .usingElementComparator(RoundTripTest::compare)
                .isEqualTo(written);
        if (!kind.shown().isEmpty()) {
            assertThat(shown()).startsWith(kind.shown().toArray(String[]::new));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void arraysComeBackTheSameWithTheirNulls(Kind kind) throws SQLException {
        Thing thing = table(kind);
        List<@Nullable Object> written = new ArrayList<>(kind.values());
        written.add(null);
        insert(thing, null, written);
        insert(thing, null, List.of());
        insert(thing, null, null);
        insert(thing, null, List.of(written, written));

        List<List<@Nullable Object>> rows = fetch(thing);

        assertThat(list(rows.get(0).get(1)))
                .usingElementComparator(RoundTripTest::compare)
                .isEqualTo(written);
        assertThat(list(rows.get(1).get(1))).isEmpty();
        assertThat(rows.get(2).get(1)).isNull();
        for (Object each : list(rows.get(3).get(1))) {
            assertThat(list(each))
                    .usingElementComparator(RoundTripTest::compare)
                    .isEqualTo(written);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void copiedRowsComeBackTheSame(Kind kind) throws SQLException {
        Thing thing = table(kind);
        List<@Nullable Object> written = new ArrayList<>(kind.values());
        written.add(null);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        written.forEach(each -> rows.add(Arrays.asList(each, Arrays.asList(each, null))));
        rows.add(Arrays.asList(null, null));
        rows.add(Arrays.asList(null, List.of()));
        rows.add(Arrays.asList(null, List.of(written, written)));

        long count = copy(thing, rows);

        assertThat(count).isEqualTo(rows.size());
        assertThat(fetch(thing))
                .usingElementComparator(RoundTripTest::compareRows)
                .isEqualTo(rows);
        if (!kind.shown().isEmpty()) {
            assertThat(shown()).startsWith(kind.shown().toArray(String[]::new));
        }
    }

    @Test
    void aNumberThatIsNoneIsRefusedAndNotChanged() throws SQLException {
        Thing thing = table(kinds().filter(each -> each.sql().startsWith("numeric"))
                .findFirst()
                .orElseThrow());
        database.execute("INSERT INTO thing VALUES (1, 'NaN')");

        assertThatThrownBy(() -> fetch(thing)).isInstanceOf(SQLException.class).hasMessageContaining("NaN");
    }

    private static Thing table(Kind kind) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET timezone = 'UTC'");
            statement.execute("DROP TABLE IF EXISTS thing");
            statement.execute("CREATE TABLE thing (number int GENERATED BY DEFAULT AS IDENTITY, value " + kind.sql()
                    + ", values " + kind.sql() + "[])");
        }
        return new Thing(kind);
    }

    @SuppressWarnings("unchecked")
    private static void insert(Thing thing, @Nullable Object value, @Nullable List<?> values) throws SQLException {
        loader().execute(
                        Queries.insert(thing)
                                .set((Column<Object>) thing.value, value)
                                .set((Column<Object>) thing.values, (Object) values)
                                .command(),
                        thing.mapper(),
                        row -> {});
    }

    @SuppressWarnings("unchecked")
    private static long copy(Thing thing, List<List<@Nullable Object>> rows) throws SQLException {
        Copy<List<@Nullable Object>> copy = Copy.into(thing, rows, Executor.none());
        return new CopyExecution(connection, () -> {})
                .copy(copy.set((Column<Object>) thing.value, row -> row.get(0))
                        .set((Column<Object>) thing.values, row -> row.get(1)));
    }

    private static List<List<@Nullable Object>> fetch(Thing thing) throws SQLException {
        return loader().fetch(Queries.from(thing).query(), thing.mapper());
    }

    private static Loader loader() {
        return new Loader(connection, Cells.typed(), Loader.Listener.silent());
    }

    private static List<String> shown() throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT value::text FROM thing ORDER BY number")) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) java.util.Objects.requireNonNull(value);
    }

    /** Bytes in lists are equal by what they are, too. */
    private static int compareRows(List<@Nullable Object> left, List<@Nullable Object> right) {
        return Arrays.deepEquals(arrays(left), arrays(right)) ? 0 : 1;
    }

    private static @Nullable Object[] arrays(List<?> values) {
        return values.stream()
                .map(each -> each instanceof List<?> list ? arrays(list) : each)
                .toArray();
    }

    private static int compare(@Nullable Object left, @Nullable Object right) {
        return Arrays.deepEquals(new @Nullable Object[] {left}, new @Nullable Object[] {right}) ? 0 : 1;
    }
}
