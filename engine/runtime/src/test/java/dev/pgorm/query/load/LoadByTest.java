package dev.pgorm.query.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.query.DynamicTable;
import dev.pgorm.query.Include;
import dev.pgorm.query.NumberColumn;
import dev.pgorm.query.Queries;
import dev.pgorm.query.Select;
import dev.pgorm.query.ToMany;
import dev.pgorm.query.ToOne;
import dev.pgorm.query.model.Inclusion;
import dev.pgorm.query.model.Link;
import dev.pgorm.query.model.LoadBy;
import dev.pgorm.query.model.QueryRecord;
import dev.pgorm.query.model.ValueType;
import dev.pgorm.query.render.SqlText;
import dev.pgorm.testkit.golden.Golden;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Related rows are the same in whatever way they are read, with values that JSON would lose; the statements are others. */
class LoadByTest {

    private static final Path CASES = Path.of("src/test/cases/load-by");

    private static final String SCRIPT = """
            CREATE TABLE parent (id bigint PRIMARY KEY, name text);
            CREATE TABLE child (
                id bigint PRIMARY KEY, parent_id bigint REFERENCES parent, big bigint, exact numeric, wide double precision, bytes bytea,
                moment timestamptz, local timestamp, day date, time time, flag boolean, id_text uuid, text text, tags bigint[]
            );
            INSERT INTO parent VALUES (1, 'one'), (2, NULL), (9223372036854775807, 'last');
            INSERT INTO child VALUES
                (1, 1, 9007199254740993, 1.50, 'NaN', '\\x00ff', '2024-01-01 00:00:00.123456Z', '0044-03-15 12:00 BC', 'infinity', '24:00', true,
                    '00000000-0000-0000-0000-000000000001', '', '{9007199254740993,NULL}'),
                (2, 1, -9223372036854775808, 123456789012345678901234567890.000100, '-Infinity', '', '-infinity', 'infinity', '0001-01-01',
                    '00:00:00.000001', false, NULL, 'a "quoted" \\ text', '{}'),
                (3, 9223372036854775807, NULL, 0.0, 0.1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
                (4, NULL, 4, 4, 4, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'alone', NULL);
            """;

    private final Map<String, DynamicTable> tables = new LinkedHashMap<>();
    private final List<String> statements = new ArrayList<>();
    private TestDatabase database;
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabases.get().create(SCRIPT);
        connection = database.connect();
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("id", "bigint");
        columns.put("name", "text");
        define("parent", true, columns);
        columns.clear();
        columns.put("id", "bigint");
        columns.put("parent_id", "bigint");
        columns.put("big", "bigint");
        columns.put("exact", "numeric");
        columns.put("wide", "double precision");
        columns.put("bytes", "bytea");
        columns.put("moment", "timestamp with time zone");
        columns.put("local", "timestamp without time zone");
        columns.put("day", "date");
        columns.put("time", "time without time zone");
        columns.put("flag", "boolean");
        columns.put("id_text", "uuid");
        columns.put("text", "text");
        columns.put("tags", "bigint[]");
        define("child", false, columns);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void rowsOfARelationToManyAreTheSameInEveryWay() throws SQLException {
        List<String> usual = rows(parents().include(children().orderBy(id("child"))));
        assertThat(String.join("\n", usual))
                .contains("Long 9007199254740993", "BigDecimal 123456789012345678901234567890.000100", "bytes 00ff")
                .contains("OffsetDateTime -999999999-01-01T00:00+18:00", "LocalDate +999999999-12-31");
        statements.clear();

        for (LoadBy way : List.of(LoadBy.LEVELS, LoadBy.LATERAL)) {
            said(way);
            assertThat(rows(parents().include(children().orderBy(id("child")).loadBy(way))))
                    .isEqualTo(usual);
            assertThat(rows(parents().include(children().orderBy(id("child"))).loadBy(way)))
                    .isEqualTo(usual);
        }
        Golden.check(CASES.resolve("many.txt"), String.join("\n", statements) + "\n");
    }

    @Test
    void soManyRowsOfEachAreTheSameLaterally() throws SQLException {
        List<String> usual =
                rows(parents().include(children().orderBy(id("child").desc()).limit(1)));

        assertThat(rows(parents()
                        .include(children().orderBy(id("child").desc()).limit(1).loadBy(LoadBy.LATERAL))))
                .isEqualTo(usual);
    }

    @Test
    void rowsOfARelationToOneAreTheSameInEveryWay() throws SQLException {
        List<String> usual = rows(childRows().include(parent()));
        statements.clear();

        for (LoadBy way : LoadBy.values()) {
            said(way);
            assertThat(rows(childRows().include(parent().loadBy(way)))).isEqualTo(usual);
        }
        Golden.check(CASES.resolve("one.txt"), String.join("\n", statements) + "\n");
    }

    @Test
    void rowsInRowsAreTheSameInEveryWay() throws SQLException {
        Include nested = parent().include(children().orderBy(id("child")).include(parent()));
        List<String> usual = rows(childRows().include(nested));
        statements.clear();

        for (LoadBy way : List.of(LoadBy.LEVELS, LoadBy.LATERAL)) {
            said(way);
            assertThat(rows(childRows().include(nested).loadBy(way))).isEqualTo(usual);
        }
        Golden.check(CASES.resolve("nested.txt"), String.join("\n", statements) + "\n");
    }

    @Test
    void aRelationToOneOverATableBetweenIsNotJoined() {
        Link.Key key = new Link.Key(Identifier.of("id"), Identifier.of("id"), ValueType.BIGINT);
        Link link = new Link(
                "owner",
                QualifiedName.of("public", "parent"),
                false,
                List.of(key),
                false,
                Optional.of(new Link.Through(QualifiedName.of("public", "between"), List.of(key))));
        Inclusion owner = Inclusion.all(link, table("parent").source(), List.of());

        assertThat(owner.readBy(LoadBy.LATERAL).loadBy()).contains(LoadBy.LATERAL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> owner.readBy(LoadBy.JOIN))
                .withMessage(
                        "the relation owner has a table between, and is not joined: loadBy(LEVELS) and loadBy(LATERAL)"
                                + " read it");
    }

    /** What is asked for of one relation is not what is said of all. */
    @Test
    void whatARelationSaysComesBeforeWhatTheQuerySays() throws SQLException {
        Select<QueryRecord> query = childRows()
                .include(parent().loadBy(LoadBy.JOIN).include(children()))
                .loadBy(LoadBy.LATERAL);

        rows(query);

        assertThat(statements).hasSize(2);
        assertThat(statements.get(0)).contains("LEFT JOIN public.parent ON ");
        assertThat(statements.get(1)).contains("CROSS JOIN LATERAL");
    }

    private void said(LoadBy way) {
        statements.add("-- " + way);
    }

    private List<String> rows(Select<QueryRecord> select) throws SQLException {
        Loader loader = new Loader(connection, Cells.typed(), new Loader.Listener() {
            @Override
            public void running(PreparedStatement statement, SqlText sql) {
                statements.add(sql.text());
            }
        });
        return loader.fetch(select.query()).stream().map(LoadByTest::said).toList();
    }

    /** A value with its class, and all that is in it. */
    private static String said(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case QueryRecord row -> {
                List<String> parts = new ArrayList<>();
                row.values().forEach((name, each) -> parts.add(name + ": " + said(each)));
                yield "{" + String.join(", ", parts) + "}";
            }
            case List<?> list -> list.stream().map(LoadByTest::said).toList().toString();
            case byte[] bytes -> "bytes " + HexFormat.of().formatHex(bytes);
            default -> value.getClass().getSimpleName() + " " + value;
        };
    }

    private void define(String name, boolean parent, Map<String, String> types) {
        List<DynamicTable.ColumnDefinition> columns = new ArrayList<>();
        types.forEach((column, type) -> columns.add(DynamicTable.ColumnDefinition.of(column, type)));
        Link.Key key = new Link.Key(
                Identifier.of(parent ? "id" : "parent_id"),
                Identifier.of(parent ? "parent_id" : "id"),
                ValueType.BIGINT);
        String target = parent ? "child" : "parent";
        Link link = new Link(
                parent ? "children" : "parent",
                QualifiedName.of("public", target),
                parent,
                List.of(key),
                !parent,
                Optional.empty());
        tables.put(
                name,
                new DynamicTable(
                        new DynamicTable.Definition(
                                name,
                                QualifiedName.of("public", name),
                                columns,
                                List.of(new DynamicTable.LinkDefinition(link, target))),
                        Optional.empty(),
                        this::table));
    }

    private DynamicTable table(String name) {
        return Objects.requireNonNull(tables.get(name));
    }

    private Select<QueryRecord> parents() {
        return Queries.from(table("parent")).orderBy(id("parent"));
    }

    private Select<QueryRecord> childRows() {
        return Queries.from(table("child")).orderBy(id("child"));
    }

    private NumberColumn<?, ?, ?> id(String table) {
        return table(table).number("id");
    }

    private ToMany<DynamicTable> children() {
        return table("parent").many("children");
    }

    private ToOne<DynamicTable> parent() {
        return table("child").one("parent");
    }
}
