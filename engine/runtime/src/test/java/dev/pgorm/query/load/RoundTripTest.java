package dev.pgorm.query.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.query.Column;
import dev.pgorm.query.Copy;
import dev.pgorm.query.DynamicTable;
import dev.pgorm.query.Executor;
import dev.pgorm.query.Insert;
import dev.pgorm.query.Model;
import dev.pgorm.query.Queries;
import dev.pgorm.query.RowReader;
import dev.pgorm.query.model.BuiltInTypes;
import dev.pgorm.query.model.QueryRecord;
import dev.pgorm.query.model.ValueType;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of every type, written through the builder and read again: they come back the same, alone and in arrays. */
class RoundTripTest {

    private static TestDatabase database;
    private static Connection connection;

    private static final class Thing extends Model<List<@Nullable Object>> {

        private final Column<?> value;
        private final Column<?> values;
        private final Kinds.Kind kind;

        Thing(Kinds.Kind kind) {
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
        database = TestDatabases.get().create(Kinds.SCRIPT);
        connection = database.connect();
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
        database.close();
    }

    @ParameterizedTest
    @MethodSource("dev.pgorm.query.load.Kinds#all")
    void valuesComeBackTheSame(Kinds.Kind kind) throws SQLException {
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
    @MethodSource("dev.pgorm.query.load.Kinds#all")
    void arraysComeBackTheSameWithTheirNulls(Kinds.Kind kind) throws SQLException {
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
    @MethodSource("dev.pgorm.query.load.Kinds#all")
    void copiedRowsComeBackTheSame(Kinds.Kind kind) throws SQLException {
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

    @ParameterizedTest
    @MethodSource("dev.pgorm.query.load.Kinds#all")
    void manyRowsOfOneInsertComeBackTheSame(Kinds.Kind kind) throws SQLException {
        Thing thing = table(kind);
        List<List<@Nullable Object>> rows = manyRows(kind);

        Insert<List<@Nullable Object>> insert = insertOf(thing, rows);
        List<List<@Nullable Object>> returned = new ArrayList<>();
        loader().execute(insert.command(), thing.mapper(), returned::add);

        assertThat(insert.sql().parameters()).hasSize(2);
        assertThat(returned).usingElementComparator(RoundTripTest::compareRows).isEqualTo(rows);
        assertThat(fetch(thing))
                .usingElementComparator(RoundTripTest::compareRows)
                .isEqualTo(rows);
        if (!kind.shown().isEmpty()) {
            assertThat(shown()).startsWith(kind.shown().toArray(String[]::new));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bit(4)", "varchar(5)", "bit(4)[]"})
    void aValueThatIsTooLongIsRefusedAmongManyAndNotCutOff(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS thing");
            statement.execute("CREATE TABLE thing (value " + sql + ")");
        }
        boolean array = sql.endsWith("[]");
        ValueType type = BuiltInTypes.of(array ? sql.substring(0, sql.length() - 2) : sql);
        DynamicTable thing = new DynamicTable(
                new DynamicTable.Definition(
                        "Thing",
                        QualifiedName.of("public", "thing"),
                        List.of(new DynamicTable.ColumnDefinition(
                                "value", "value", array ? ValueType.arrayOf(type) : type)),
                        List.of()),
                Optional.empty(),
                name -> {
                    throw new IllegalArgumentException(name);
                });
        Insert<QueryRecord> insert = Queries.insert(thing);
        for (int i = 0; i < 10; i++) {
            insert = insert.set(value(thing), array ? List.of("101010") : "101010")
                    .row();
        }
        Insert<QueryRecord> all = insert.set(value(thing), array ? List.of("1010") : "1010");

        assertThat(all.sql().parameters()).hasSize(1);
        assertThatThrownBy(() -> loader().execute(all.command(), row -> {}))
                .isInstanceOf(SQLException.class)
                .satisfies(refused ->
                        assertThat(((SQLException) refused).getSQLState()).isIn("22001", "22026"));
    }

    @SuppressWarnings("unchecked")
    private static Column<Object> value(DynamicTable thing) {
        return (Column<Object>) Objects.requireNonNull(thing.columns().get("value"));
    }

    /** Each value alone and in arrays of every form, ten times over. */
    private static List<List<@Nullable Object>> manyRows(Kinds.Kind kind) {
        List<@Nullable Object> written = new ArrayList<>(kind.values());
        written.add(null);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        written.forEach(each -> rows.add(Arrays.asList(each, Arrays.asList(each, null))));
        rows.add(Arrays.asList(null, null));
        rows.add(Arrays.asList(null, List.of()));
        rows.add(Arrays.asList(null, List.of(written, written)));
        List<List<@Nullable Object>> all = new ArrayList<>();
        IntStream.range(0, 10).forEach(i -> all.addAll(rows));
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Insert<List<@Nullable Object>> insertOf(Thing thing, List<List<@Nullable Object>> rows) {
        Insert<List<@Nullable Object>> insert = Queries.insert(thing);
        for (int i = 0; i < rows.size(); i++) {
            insert = (i == 0 ? insert : insert.row())
                    .set((Column<Object>) thing.value, rows.get(i).get(0))
                    .set((Column<Object>) thing.values, rows.get(i).get(1));
        }
        return insert;
    }

    @Test
    void aNumberThatIsNoneIsRefusedAndNotChanged() throws SQLException {
        Thing thing = table(Kinds.all()
                .filter(each -> each.sql().startsWith("numeric"))
                .findFirst()
                .orElseThrow());
        database.execute("INSERT INTO thing VALUES (1, 'NaN')");

        assertThatThrownBy(() -> fetch(thing)).isInstanceOf(SQLException.class).hasMessageContaining("NaN");
    }

    private static Thing table(Kinds.Kind kind) throws SQLException {
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
