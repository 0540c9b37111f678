package dev.pgorm.exec;

import static dev.pgorm.client.Shop.order;
import static dev.pgorm.client.Shop.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.client.Shop;
import dev.pgorm.client.User;
import dev.pgorm.query.OrderKey;
import dev.pgorm.query.Page;
import dev.pgorm.query.Row2;
import dev.pgorm.query.Select;
import dev.pgorm.query.WrongCursor;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages by the keys of an order: put together they are the whole, whatever way the keys go and wherever nulls come. */
class PageTest {

    private static final String SCRIPT = Shop.SCRIPT + """
            INSERT INTO shop.users (email, bio, created_at)
            SELECT i || '@acme.io', CASE WHEN i % 3 > 0 THEN 'bio ' || i % 4 END, '2024-01-01 00:00:00.000001Z'::timestamptz + i % 5 * interval '1 microsecond'
            FROM generate_series(1, 60) AS i;
            """;

    private static TestDatabase database;
    private static Database db;

    @BeforeAll
    static void open() {
        database = TestDatabases.get().create(SCRIPT);
        db = Database.of(database::connect);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    static Stream<List<OrderKey>> orders() {
        return Stream.of(
                List.of(),
                List.of(user.id.desc()),
                List.of(user.bio),
                List.of(user.bio.desc()),
                List.of(user.bio.asc().nullsFirst(), user.createdAt.desc()),
                List.of(user.bio.desc().nullsLast(), user.id.desc()),
                List.of(user.createdAt.desc(), user.bio.asc()),
                List.of(user.email.length(), user.bio.desc(), user.createdAt));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void pagesPutTogetherAreTheWhole(List<OrderKey> order) {
        List<OrderKey> total = new ArrayList<>(order);
        total.add(user.id);
        List<User> whole = db.from(user).orderBy(total.toArray(OrderKey[]::new)).fetch();

        List<User> together =
                pages(db.from(user).orderBy(order.toArray(OrderKey[]::new)).limit(7));

        assertThat(together)
                .extracting(User::id)
                .containsExactlyElementsOf(whole.stream().map(User::id).toList());
    }

    @Test
    void pagesOfSelectedValuesHaveNothingElse() {
        Page<Row2<Long, String>> page = db.from(user)
                .orderBy(user.createdAt)
                .limit(1)
                .select(user.id, user.email)
                .page();

        assertThat(page.rows()).containsExactly(new Row2<>(5L, "5@acme.io"));
        assertThat(page.next()).isPresent();
    }

    @Test
    void aPageOfOneValueHasItsNulls() {
        Page<String> page =
                db.from(user).orderBy(user.id).limit(3).select(user.bio).page();

        assertThat(page.rows()).containsExactly("bio 1", "bio 2", null);
    }

    @Test
    void relatedRowsComeWithTheirPage() {
        Page<User> page =
                db.from(user).include(user.orders, user.profile).limit(60).page();

        assertThat(page.rows()).hasSize(60).allMatch(each -> each.orders().isEmpty());
        assertThat(page.next()).isEmpty();
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        String cursor = db.from(user).orderBy(user.bio).limit(3).page().next().orElseThrow();

        assertThatThrownBy(() -> db.from(user).orderBy(user.bio.desc()).after(cursor))
                .isInstanceOf(WrongCursor.class)
                .hasMessage(
                        "the cursor belongs to another order, or is damaged: it is what a page of the same query gives as next()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "AAAA", "AAAAAAAAAAD_____AAAA"})
    void aDamagedCursorIsRefused(String cursor) {
        assertThatThrownBy(() -> db.from(user).after(cursor)).isInstanceOf(WrongCursor.class);
    }

    @Test
    void whatHasNoPagesSaysSo() {
        assertThatThrownBy(() -> db.from(user).page())
                .hasMessage("a page has a limit(…), and rows of a model or of selected values");
        assertThatThrownBy(() -> db.from(order)
                        .join(user, order.userId.eq(user.id))
                        .limit(1)
                        .page())
                .hasMessageStartingWith("pages are of the rows of one table whose key the client knows");
    }

    private static List<User> pages(Select<User> select) {
        List<User> all = new ArrayList<>();
        Page<User> page = select.page();
        all.addAll(page.rows());
        for (Optional<String> next = page.next(); next.isPresent(); next = page.next()) {
            assertThat(page.rows()).hasSize(7);
            page = select.after(next.get()).page();
            all.addAll(page.rows());
        }
        return all;
    }
}
