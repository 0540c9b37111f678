package dev.pgorm.exec;

import static dev.pgorm.client.Shop.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.client.Shop;
import dev.pgorm.client.Status;
import dev.pgorm.exec.error.StatementRefused;
import dev.pgorm.exec.error.UniqueViolation;
import dev.pgorm.query.Executor;
import dev.pgorm.query.Row2;
import dev.pgorm.query.Sql;
import dev.pgorm.query.model.Json;
import dev.pgorm.query.model.QueryRecord;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SQL that a program writes: values go beside it, rows come as what it wants, failures say where. */
class SqlTest {

    private static final String SCRIPT = Shop.SCRIPT + """
            INSERT INTO shop.users (email, bio) VALUES ('ann@acme.io', 'a'), ('bob@acme.io', NULL);
            INSERT INTO shop.orders (user_id, status, total) VALUES (1, 'on hold', 10.50), (1, 'paid', 1.00);
            """;

    private TestDatabase database;
    private LentConnections connections;
    private Database db;

    record Line(int id, String email, @Nullable String bio) {}

    record Bill(long id, Status status, BigDecimal total, OffsetDateTime createdAt) {}

    record Wrong(String id) {}

    @BeforeEach
    void open() {
        database = TestDatabases.get().create(SCRIPT);
        connections = new LentConnections(database);
        db = Database.of(connections);
    }

    @AfterEach
    void close() {
        assertThat(connections.open()).isZero();
        database.close();
    }

    @Test
    void rowsComeByTheNamesOfTheirColumns() {
        List<QueryRecord> rows = db.sql(
                        "SELECT id, email, 7 AS email FROM shop.users WHERE email LIKE ? ORDER BY id", "ann%")
                .fetch();

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).values())
                .containsEntry("id", 1L)
                .containsEntry("email", "ann@acme.io")
                .containsEntry("email_2", 7);
    }

    @Test
    void rowsComeAsRecordsOfTheProgram() {
        List<Line> lines = db.sql("SELECT id::int, email, bio FROM shop.users WHERE id <= ? ORDER BY id", 2L)
                .as(Line::new)
                .fetch();
        List<Bill> bills = db.sql(
                        "SELECT o.total, o.id, o.status, u.created_at FROM shop.orders o, shop.users u"
                                + " WHERE u.id = o.user_id AND o.status = ?::shop.status",
                        Status.ON_HOLD)
                .as(Bill.class)
                .fetch();

        assertThat(lines).containsExactly(new Line(1, "ann@acme.io", "a"), new Line(2, "bob@acme.io", null));
        assertThat(bills).hasSize(1);
        assertThat(bills.get(0).status()).isEqualTo(Status.ON_HOLD);
        assertThat(bills.get(0).total()).isEqualTo("10.50");
        assertThat(db.sql("SELECT 1, 'a'").as(Row2<Integer, String>::new).fetchOne())
                .isEqualTo(new Row2<>(1, "a"));
        assertThat(db.sql("SELECT count(*) FROM shop.users")
                        .as(Long.class::cast)
                        .fetchOne())
                .isEqualTo(2);
        assertThat(db.sql("SELECT id, bio FROM shop.users ORDER BY id")
                        .into(row -> row.bigint() + row.textOrNull())
                        .fetch())
                .containsExactly("1a", "2null");
    }

    @Test
    void valuesOfEveryClassComeBackTheSame() {
        UUID uuid = new UUID(1, 2);
        OffsetDateTime moment = OffsetDateTime.of(2024, 2, 29, 1, 2, 3, 4000, ZoneOffset.UTC);
        byte[] bytes = {0, -1};

        QueryRecord row = db.sql(
                        "SELECT ? AS a, ? AS b, ? AS c, ?::text AS d, ? AS e, ? AS f, ? AS g, ? AS h, ?::jsonb AS i, ? AS j, ?::text[] AS k, ?::int AS l",
                        true,
                        7,
                        8L,
                        "x'; DROP TABLE shop.users; --",
                        new BigDecimal("1.50"),
                        uuid,
                        LocalDate.of(2024, 2, 29),
                        moment,
                        new Json("{\"a\": 1}"),
                        List.of(1, 2),
                        Arrays.asList("a", null, "b\"\\"),
                        null)
                .fetchOne();

        assertThat(row.values().values())
                .containsExactly(
                        true,
                        7,
                        8L,
                        "x'; DROP TABLE shop.users; --",
                        new BigDecimal("1.50"),
                        uuid,
                        LocalDate.of(2024, 2, 29),
                        moment,
                        new Json("{\"a\": 1}"),
                        List.of(1, 2),
                        Arrays.asList("a", null, "b\"\\"),
                        null);
        assertThat(db.sql("SELECT ?", (Object) bytes).as(byte[].class::cast).fetchOne())
                .isEqualTo(bytes);
        assertThat(db.sql("SELECT count(*) FROM shop.users WHERE id = ANY (?)", List.of(1L, 5L))
                        .as(Long.class::cast)
                        .fetchOne())
                .isEqualTo(1);
        assertThat(db.sql("SELECT count(*) FROM shop.orders WHERE status = ANY (?)", List.of(Status.PAID))
                        .as(Long.class::cast)
                        .fetchOne())
                .isEqualTo(1);
        assertThat(db.sql("SELECT array_agg(status ORDER BY total) AS a FROM shop.orders")
                        .fetchOne()
                        .get("a"))
                .isEqualTo(List.of("paid", "on hold"));
        assertThat(db.sql("SELECT count(*) FROM shop.users WHERE id = ANY (?)", List.of())
                        .as(Long.class::cast)
                        .fetchOne())
                .isZero();
    }

    @Test
    void questionMarksInQuotesAndCommentsAreNoPlacesOfValues() {
        String text = """
                -- it's a question?
                SELECT '?' || E'\\'?' || $q$?$q$ || $$?'$$ AS "a?" /* ? /* '? */ ? */, ?::int AS b,
                    '{"k": 1}'::jsonb ?? 'k' AS c, '{"k": 1}'::jsonb ??| ARRAY[?] AS d
                """;

        QueryRecord row = db.sql(text, 5, "z").fetchOne();

        assertThat(row.get("a?")).isEqualTo("?'???'");
        assertThat(row.get("b")).isEqualTo(5);
        assertThat(row.get("c")).isEqualTo(true);
        assertThat(row.get("d")).isEqualTo(false);
    }

    @Test
    void writesCountTheirRowsAndReturnThem() {
        assertThat(db.sql("UPDATE shop.users SET bio = ? WHERE bio IS NULL", "b")
                        .execute())
                .isOne();
        assertThat(db.sql("DELETE FROM shop.orders WHERE total > ? RETURNING id", 5)
                        .as(Integer.class::cast)
                        .fetch())
                .containsExactly(1);
        assertThat(db.sql("CREATE TABLE shop.t (n int)").fetch()).isEmpty();
        assertThatThrownBy(() -> db.sql("INSERT INTO shop.users (email) VALUES (?)", "ann@acme.io")
                        .execute())
                .isInstanceOf(UniqueViolation.class);
    }

    @Test
    void itRunsInTransactionsAndTheirParts() {
        assertThatThrownBy(() -> db.inTransaction(transaction -> {
                    transaction.sql("UPDATE shop.users SET bio = ?", "gone").execute();
                    transaction.inTransaction(
                            part -> part.sql("DELETE FROM shop.orders").execute());
                    assertThat(transaction
                                    .sql("SELECT count(*) FROM shop.orders")
                                    .as(Long.class::cast)
                                    .fetchOne())
                            .isZero();
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(db.sql("SELECT count(*) FROM shop.orders")
                        .as(Long.class::cast)
                        .fetchOne())
                .isEqualTo(2);
        assertThat(db.from(user).where(user.bio.eq("gone")).fetchCount()).isZero();
    }

    @Test
    void rowsComeAsAStream() {
        try (Stream<Integer> numbers =
                db.sql("SELECT n FROM generate_series(1, ?) AS n", 10_000).as(Integer.class::cast).stream()) {
            assertThat(numbers.mapToLong(each -> each).sum()).isEqualTo(50_005_000);
        }
        try (Stream<QueryRecord> none = db.sql("SELECT 1 WHERE false").stream()) {
            assertThat(none).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT ?|the text has 1 place (line 1, column 8) for 0 values; an operator's question mark is written ??",
                "SELECT 1; SELECT 2|sql(…) takes one statement, and the text has 2",
                "SELECT 'a|the text ends in a string",
                "SELECT 1 /* a|the text ends in a comment",
                "-- nothing|sql(…) takes one statement, and the text has 0"
            })
    void whatCannotBeSentIsRefusedBefore(String text, String message) {
        assertThatThrownBy(() -> db.sql(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void valuesWithoutATypeAreRefusedBefore() {
        assertThatThrownBy(() -> db.sql("SELECT ?, ?", 1, new Object()))
                .hasMessage("value 2: the server has no type for a java.lang.Object");
        assertThatThrownBy(() -> db.sql("SELECT ?", List.of(1, "a")))
                .hasMessage("value 1: an array has elements of one class, and here are others beside Integer");
    }

    @Test
    void whatTheServerRefusesIsToldByLineAndColumn() {
        assertThatThrownBy(() -> db.sql("\n  SELECT id, ?::int,\n    '{}'::jsonb ?? 'a',\n    oops FROM shop.users", 12)
                        .fetch())
                .isInstanceOf(StatementRefused.class)
                .hasMessage(
                        "the server refused the statement at line 4, column 5: column \"oops\" does not exist (42703)");
    }

    @Test
    void rowsThatDoNotFitSayWhatTheyAre() {
        assertThatThrownBy(() -> db.sql("SELECT id, email, bio FROM shop.users")
                        .as(Line::new)
                        .fetch())
                .hasMessage(
                        "as(…) takes values of other classes than the columns have: id Long, email String, bio String;"
                                + " cast them in the statement, or name a record: as(Line.class)");
        assertThatThrownBy(() ->
                        db.sql("SELECT id, email FROM shop.users").as(Line::new).fetch())
                .hasMessage("the statement gives 2 columns (id, email), and as(…) takes 3");
        assertThatThrownBy(() -> db.sql("SELECT id, email FROM shop.users")
                        .as(Line.class)
                        .fetch())
                .hasMessage("no column is called like Line.bio; there are id, email");
        assertThatThrownBy(() -> db.sql("SELECT 1 AS id").as(Wrong.class).fetch())
                .hasMessage("the column of Wrong.id has a value of Integer that is no String");
        assertThatThrownBy(() -> db.sql("SELECT NULL::int AS id, '' AS email, '' AS bio")
                        .as(Line.class)
                        .fetch())
                .hasMessage("the column of Line.id is null, and int has no null");
    }

    @Test
    void withoutADatabaseItSaysWhatIsMissing() {
        assertThatThrownBy(() -> Sql.of(Executor.none(), "SELECT 1").fetch()).hasMessageContaining("db.from(…)");
    }
}
