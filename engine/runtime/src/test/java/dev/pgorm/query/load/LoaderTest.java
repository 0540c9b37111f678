package dev.pgorm.query.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.query.DynamicTable;
import dev.pgorm.query.Include;
import dev.pgorm.query.NumberColumn;
import dev.pgorm.query.Queries;
import dev.pgorm.query.Select;
import dev.pgorm.query.ToMany;
import dev.pgorm.query.ToOne;
import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.Link;
import dev.pgorm.query.model.QueryRecord;
import dev.pgorm.query.model.ValueType;
import dev.pgorm.query.render.SqlText;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Related rows by keys of several columns, and by keys whose equal values have different texts. */
class LoaderTest {

    private static final String SCRIPT = """
            CREATE TABLE parent (number int, kind char(4), price numeric, PRIMARY KEY (number, kind), UNIQUE (price));
            CREATE TABLE child (id int PRIMARY KEY, number int, kind char(4), price numeric, note text);
            INSERT INTO parent VALUES (1, 'a', 1.50), (1, 'b', 2), (2, 'a', 3.0);
            INSERT INTO child VALUES (1, 1, 'a', 1.5, 'first'), (2, 1, 'a', 1.500, 'second'), (3, 1, 'b', 2.00, NULL),
                (4, 2, 'a', NULL, 'x'), (5, NULL, NULL, 99, 'alone');
            """;
    private static final ValueType KIND = ValueType.simple(Family.TEXT, "bpchar", String.class);

    private final Map<String, DynamicTable> tables = new HashMap<>();
    private final List<String> statements = new ArrayList<>();
    private TestDatabase database;
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabases.get().create(SCRIPT);
        connection = database.connect();
        define(
                "parent",
                List.of(column("number", ValueType.INTEGER), column("kind", KIND), column("price", ValueType.NUMERIC)));
        define(
                "child",
                List.of(
                        column("id", ValueType.INTEGER),
                        column("number", ValueType.INTEGER),
                        column("kind", KIND),
                        column("price", ValueType.NUMERIC),
                        column("note", ValueType.TEXT)));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void aKeyOfTwoColumnsIsRead() throws SQLException {
        List<QueryRecord> parents =
                fetch(Queries.from(parent()).orderBy(number("number")).include(many("children")));

        assertThat(notes(parents, "children")).containsExactlyInAnyOrder("first second", "null", "x");
        assertThat(statements).hasSize(2);
    }

    @Test
    void soManyForEachParentAreRead() throws SQLException {
        List<QueryRecord> parents = fetch(Queries.from(parent())
                .include(many("children").orderBy(child("id").desc()).limit(1)));

        assertThat(notes(parents, "children")).containsExactlyInAnyOrder("second", "null", "x");
        assertThat(statements.get(1)).contains("CROSS JOIN LATERAL");
    }

    @Test
    void equalNumbersWithOtherDigitsBelongTogether() throws SQLException {
        List<QueryRecord> parents =
                fetch(Queries.from(parent()).include(many("samePrice").orderBy(child("id"))));

        assertThat(notes(parents, "samePrice")).containsExactlyInAnyOrder("first second", "null", "");
    }

    @Test
    void aRelationToOneComesByAJoin() throws SQLException {
        List<QueryRecord> children =
                fetch(Queries.from(table("child")).orderBy(child("id")).include(one("parent")));

        assertThat(children)
                .extracting(each -> each.get("parent") == null)
                .containsExactly(false, false, false, false, true);
        assertThat(((QueryRecord) Objects.requireNonNull(children.get(0).get("parent"))).get("price"))
                .isEqualTo(new BigDecimal("1.50"));
        assertThat(statements).hasSize(1);
    }

    @Test
    void aLockedQueryReadsItsRelationsToOneByTheirOwnStatement() throws SQLException {
        List<QueryRecord> children = fetch(
                Queries.from(table("child")).orderBy(child("id")).forUpdate().include(one("parent")));

        assertThat(children)
                .extracting(each -> each.get("parent") == null)
                .containsExactly(false, false, false, false, true);
        assertThat(statements).hasSize(2);
    }

    @Test
    void noRowsNeedNoFurtherStatement() throws SQLException {
        fetch(Queries.from(parent()).where(number("number").gt(100)).include(many("children")));

        assertThat(statements).hasSize(1);
    }

    private List<QueryRecord> fetch(Select<QueryRecord> select) throws SQLException {
        Loader loader = new Loader(connection, Cells.typed(), new Loader.Listener() {
            @Override
            public void running(PreparedStatement statement, SqlText sql) {
                statements.add(sql.text());
            }
        });
        return loader.fetch(select.query());
    }

    private static List<String> notes(List<QueryRecord> parents, String relation) {
        List<String> all = new ArrayList<>();
        for (QueryRecord parent : parents) {
            List<String> notes = new ArrayList<>();
            for (Object each : (List<?>) Objects.requireNonNull(parent.get(relation))) {
                notes.add(String.valueOf(((QueryRecord) each).get("note")));
            }
            all.add(String.join(" ", notes));
        }
        return all;
    }

    private void define(String name, List<DynamicTable.ColumnDefinition> columns) {
        List<DynamicTable.LinkDefinition> links = name.equals("parent")
                ? List.of(link("children", "child", true, "number", "kind"), link("samePrice", "child", true, "price"))
                : List.of(link("parent", "parent", false, "number", "kind"));
        tables.put(
                name,
                new DynamicTable(
                        new DynamicTable.Definition(name, QualifiedName.of("public", name), columns, links),
                        Optional.empty(),
                        this::table));
    }

    private static DynamicTable.ColumnDefinition column(String name, ValueType type) {
        return new DynamicTable.ColumnDefinition(name, name, type);
    }

    private static DynamicTable.LinkDefinition link(String name, String target, boolean many, String... columns) {
        List<Link.Key> keys = new ArrayList<>();
        for (String each : columns) {
            ValueType type = switch (each) {
                case "number" -> ValueType.INTEGER;
                case "kind" -> KIND;
                default -> ValueType.NUMERIC;
            };
            keys.add(new Link.Key(Identifier.of(each), Identifier.of(each), type));
        }
        return new DynamicTable.LinkDefinition(
                new Link(name, QualifiedName.of("public", target), many, keys, !many, Optional.empty()), target);
    }

    private DynamicTable table(String name) {
        return Objects.requireNonNull(tables.get(name));
    }

    private DynamicTable parent() {
        return table("parent");
    }

    private ToMany<?> many(String relation) {
        return (ToMany<?>) Objects.requireNonNull(parent().relations().get(relation));
    }

    private Include one(String relation) {
        return (ToOne<?>) Objects.requireNonNull(table("child").relations().get(relation));
    }

    private NumberColumn<?, ?, ?> number(String column) {
        return (NumberColumn<?, ?, ?>) Objects.requireNonNull(parent().columns().get(column));
    }

    private NumberColumn<?, ?, ?> child(String column) {
        return (NumberColumn<?, ?, ?>)
                Objects.requireNonNull(table("child").columns().get(column));
    }
}
