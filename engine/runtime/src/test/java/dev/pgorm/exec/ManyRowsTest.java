package dev.pgorm.exec;

import static dev.pgorm.client.Shop.order;
import static dev.pgorm.client.Shop.user;
import static dev.pgorm.query.Queries.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.client.Order;
import dev.pgorm.client.Shop;
import dev.pgorm.client.Status;
import dev.pgorm.client.User;
import dev.pgorm.exec.error.UniqueViolation;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.query.Column;
import dev.pgorm.query.DynamicTable;
import dev.pgorm.query.Insert;
import dev.pgorm.query.model.BuiltInTypes;
import dev.pgorm.query.model.QueryRecord;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Inserts of more rows than anybody writes by hand: one statement, in their order, all or none. */
class ManyRowsTest {

    /** Counts the statements that insert, which a client cannot tell. */
    private static final String SCRIPT = Shop.SCRIPT + """
            INSERT INTO shop.users (email) VALUES ('ann@acme.io');
            CREATE TABLE shop.statements (n int);
            CREATE FUNCTION shop.count_statement() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN INSERT INTO shop.statements VALUES (1); RETURN NULL; END';
            CREATE TRIGGER counted AFTER INSERT ON shop.users EXECUTE FUNCTION shop.count_statement();
            CREATE TRIGGER counted AFTER INSERT ON shop.orders EXECUTE FUNCTION shop.count_statement();
            CREATE TABLE shop.wide (id int PRIMARY KEY, a int, b int, c int, d int, e int, f int, g int, h text, i text);
            CREATE TRIGGER counted AFTER INSERT ON shop.wide EXECUTE FUNCTION shop.count_statement();
            """;

    private TestDatabase database;
    private LentConnections connections;
    private Database db;

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
    void tenThousandRowsOfTenColumnsAreOneStatement() {
        DynamicTable wide = wide();
        Insert<QueryRecord> insert = db.insert(wide);
        for (int i = 0; i < 10_000; i++) {
            insert = i == 0 ? insert : insert.row();
            for (Column<?> each : wide.columns().values()) {
                insert = set(insert, each, each.valueType().javaClass() == String.class ? "t" + i : i);
            }
        }

        List<QueryRecord> written = insert.fetch();

        assertThat(written).hasSize(10_000);
        assertThat(written.get(9_999).get("a")).isEqualTo(9_999);
        assertThat(written.get(9_999).get("i")).isEqualTo("t9999");
        assertThat(statements()).isOne();
    }

    @Test
    void returnedRowsAndNewKeysComeInTheOrderOfTheGivenRows() {
        List<Order> written = orders(1_000).fetch();

        assertThat(written).extracting(Order::total).containsExactlyElementsOf(totals(1_000));
        assertThat(written)
                .extracting(Order::id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 1_000).boxed().toList());
        assertThat(written).extracting(Order::status).containsOnly(Status.PAID);
        assertThat(statements()).isOne();
    }

    @Test
    void rowsThatAreThereTakeTheNewValuesOrStayAsTheyAre() {
        Insert<User> users = db.insert(user).set(user.email, "ann@acme.io").set(user.bio, "new");
        for (int i = 0; i < 2_000; i++) {
            users = users.row().set(user.email, "u" + i + "@acme.io").set(user.bio, i % 2 == 0 ? null : "old");
        }

        List<User> updated =
                users.onConflict(user.email).doUpdate(user.bio).returning().fetch();
        long again = users.onConflict(user.email).doNothing().execute();

        assertThat(updated).hasSize(2_001);
        assertThat(updated.get(0).id()).isOne();
        assertThat(updated.get(0).bio()).isEqualTo("new");
        assertThat(updated.get(1).bio()).isNull();
        assertThat(again).isZero();
        assertThat(statements()).isEqualTo(2);
    }

    @Test
    void oneTextDoesForAnyNumberOfRows() {
        assertThat(orders(6).sql().pieces()).isEqualTo(orders(700).sql().pieces());
        assertThat(orders(6).sql().text()).contains("unnest");
        assertThat(orders(5).sql().text()).contains("VALUES");
    }

    @Test
    void rowsThatLeaveAFieldOutHaveItsDefaultAmongOthersThatGiveIt() {
        List<Order> written = mixed(30).fetch();

        for (int i = 0; i < 30; i++) {
            assertThat(written.get(i).status()).isEqualTo(i % 3 == 0 ? Status.OPEN : Status.ON_HOLD);
            assertThat(written.get(i).id()).isEqualTo(i + 1);
        }
        assertThat(statements()).isOne();
    }

    @Test
    void moreValuesThanAStatementTakesGoInSeveralStatementsOfOneTransaction() {
        List<Order> written = mixed(30_000).fetch();

        assertThat(written).extracting(Order::total).containsExactlyElementsOf(totals(30_000));
        assertThat(written.get(29_999).id()).isEqualTo(30_000);
        assertThat(db.from(order).where(order.status.eq(Status.OPEN)).fetchCount())
                .isEqualTo(10_000);
        assertThat(statements()).isEqualTo(2);
    }

    @Test
    void whereOneOfSeveralStatementsFailsNothingOfThemStays() {
        Insert<User> users = db.insert(user).set(user.email, "first@acme.io");
        for (int i = 0; i < 60_000; i++) {
            users = users.row().set(user.email, i == 59_999 ? "ann@acme.io" : "u" + i);
            users = i % 2 == 0 ? users.set(user.bio, "b") : users;
        }
        Insert<User> tooMany = users;

        assertThatThrownBy(tooMany::execute).isInstanceOf(UniqueViolation.class);

        assertThat(db.from(user).fetchCount()).isOne();
    }

    @Test
    void severalStatementsCountTheirRowsTogetherInABatchToo() {
        assertThat(db.executeAll(List.of(mixed(25_000), orders(10)))).containsExactly(25_000L, 10L);
    }

    @Test
    void expressionsAmongTheValuesStayExpressions() {
        Insert<User> users = db.insert(user);
        for (int i = 0; i < 8; i++) {
            users = (i == 0 ? users : users.row()).set(user.email, "u" + i).set(user.createdAt, now());
        }

        assertThat(users.fetch())
                .extracting(User::createdAt)
                .doesNotContainNull()
                .hasSize(8);
        assertThat(users.sql().text()).contains("VALUES ($1, current_timestamp), ($2, current_timestamp)");
    }

    @Test
    void rowsWithoutAnyValueAreAsManyAsWereGiven() {
        DynamicTable empty = table("statements", "n", "integer");

        assertThat(db.insert(empty).row().row().execute()).isEqualTo(3);
    }

    private Insert<Order> orders(int rows) {
        Insert<Order> orders = db.insert(order);
        for (int i = 0; i < rows; i++) {
            orders = (i == 0 ? orders : orders.row())
                    .set(order.userId, 1L)
                    .set(order.status, Status.PAID)
                    .set(order.total, BigDecimal.valueOf(i, 2));
        }
        return orders;
    }

    /** Each third row leaves its status to the default. */
    private Insert<Order> mixed(int rows) {
        Insert<Order> orders = db.insert(order);
        for (int i = 0; i < rows; i++) {
            orders = (i == 0 ? orders : orders.row()).set(order.userId, 1L).set(order.total, BigDecimal.valueOf(i, 2));
            orders = i % 3 == 0 ? orders : orders.set(order.status, Status.ON_HOLD);
        }
        return orders;
    }

    private static List<BigDecimal> totals(int rows) {
        return IntStream.range(0, rows).mapToObj(i -> BigDecimal.valueOf(i, 2)).toList();
    }

    private long statements() {
        return db.from(table("statements", "n", "integer")).fetchCount();
    }

    private static DynamicTable wide() {
        List<String> columns = new ArrayList<>();
        for (String each : List.of("id", "a", "b", "c", "d", "e", "f", "g")) {
            columns.addAll(List.of(each, "integer"));
        }
        columns.addAll(List.of("h", "text", "i", "text"));
        return table("wide", columns.toArray(String[]::new));
    }

    private static DynamicTable table(String name, String... namesAndTypes) {
        List<DynamicTable.ColumnDefinition> columns = new ArrayList<>();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            columns.add(new DynamicTable.ColumnDefinition(
                    namesAndTypes[i], namesAndTypes[i], BuiltInTypes.of(namesAndTypes[i + 1])));
        }
        return new DynamicTable(
                new DynamicTable.Definition(name, QualifiedName.of("shop", name), columns, List.of()),
                Optional.empty(),
                model -> {
                    throw new IllegalArgumentException(model);
                });
    }

    @SuppressWarnings("unchecked") // the test gives what the column's type holds
    private static Insert<QueryRecord> set(Insert<QueryRecord> insert, Column<?> column, Object value) {
        return insert.set((Column<Object>) column, Objects.requireNonNull(value));
    }
}
