package dev.pgorm.exec;

import static dev.pgorm.client.Shop.order;
import static dev.pgorm.client.Shop.profile;
import static dev.pgorm.client.Shop.user;
import static dev.pgorm.query.Queries.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.client.Order;
import dev.pgorm.client.Shop;
import dev.pgorm.client.Status;
import dev.pgorm.client.User;
import dev.pgorm.query.Page;
import dev.pgorm.query.Queries;
import dev.pgorm.query.Row2;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Columns of related rows in expressions: joined once, absent where there is no row, and never of another row. */
class PathsTest {

    private static final String SCRIPT = Shop.SCRIPT + """
            INSERT INTO shop.users (email, bio) VALUES ('ann@acme.io', 'a'), ('bob@acme.io', NULL), ('cem@other.io', 'c');
            INSERT INTO shop.profiles VALUES (1, 5), (3, 2);
            INSERT INTO shop.orders (user_id, status, total) VALUES (1, 'paid', 10), (1, 'open', 1), (2, 'open', 2), (3, 'open', 3);
            """;

    private TestDatabase database;
    private Database db;

    record Line(int id, String email, @Nullable BigDecimal rating) {}

    @BeforeEach
    void open() {
        database = TestDatabases.get().create(SCRIPT);
        db = Database.of(database::connect);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void conditionsOrdersAndProjectionsReachRelatedRows() {
        List<Line> lines = db.from(order)
                .where(order.user.row().email.endsWith("@acme.io"))
                .select(
                        order.id,
                        order.user.row().email,
                        order.user.row().profile.row().rating)
                .as(Line::new)
                .orderBy(order.user.row().email.desc(), order.id)
                .fetch();

        assertThat(lines).extracting(Line::id).containsExactly(3, 1, 2);
        assertThat(lines.get(0).rating()).isNull();
        assertThat(lines.get(1).rating()).isEqualByComparingTo("5");
    }

    @Test
    void eachWayIsJoinedOnce() {
        String sql = db.from(order)
                .where(order.user.row().email.ne(""), order.user.row().bio.isNull())
                .orderBy(order.user.row().email)
                .sql()
                .text();

        assertThat(sql.split(" LEFT JOIN ", -1)).hasSize(2);
    }

    @Test
    void rowsWithoutARelatedOneStayAndHaveNoValues() {
        assertThat(db.from(user)
                        .where(user.profile.row().rating.isNull())
                        .select(user.id)
                        .fetch())
                .containsExactly(2L);
        assertThat(db.from(user)
                        .orderBy(user.profile.row().rating.desc().nullsLast())
                        .fetch())
                .extracting(User::id)
                .containsExactly(1L, 3L, 2L);
    }

    @Test
    void groupsCountByRelatedRows() {
        assertThat(db.from(order)
                        .groupBy(order.user.row().email)
                        .select(order.user.row().email, count())
                        .orderBy(order.user.row().email)
                        .fetch())
                .containsExactly(
                        new Row2<>("ann@acme.io", 2L), new Row2<>("bob@acme.io", 1L), new Row2<>("cem@other.io", 1L));
    }

    @Test
    void relationsOfRelatedRowsAreThoseOfTheRightOnes() {
        assertThat(db.from(order)
                        .where(order.user.row().orders.count().gt(1))
                        .orderBy(order.id)
                        .select(order.id)
                        .fetch())
                .containsExactly(1, 2);
        assertThat(db.from(order)
                        .where(order.user.row().profile.none())
                        .select(order.id)
                        .fetch())
                .containsExactly(3);
        assertThat(db.from(user)
                        .where(user.orders.some(
                                order.user.row().profile.row().rating.eq(2)))
                        .select(user.id)
                        .fetch())
                .containsExactly(3L);
    }

    @Test
    void includedRowsMayBeOrderedAndChosenByTheirOwnRelatedRows() {
        List<User> users = db.from(user)
                .include(
                        user.profile,
                        user.orders
                                .where(order.user.row().profile.row().rating.gt(1))
                                .orderBy(order.user.row().email, order.total.desc())
                                .limit(1))
                .orderBy(user.profile.row().rating.asc().nullsFirst())
                .fetch();

        assertThat(users).extracting(User::id).containsExactly(2L, 3L, 1L);
        assertThat(users.get(0).orders()).isEmpty();
        assertThat(users.get(2).orders()).extracting(Order::id).containsExactly(1);
        assertThat(users.get(2).profile().get().rating()).isEqualByComparingTo("5");
    }

    @Test
    void writesAndLocksReachRelatedRowsToo() {
        long changed = db.update(order)
                .set(order.total, order.total.plus(order.user.row().profile.row().rating))
                .where(order.user.row().email.eq("cem@other.io"))
                .execute();
        List<String> deleted = db.delete(order)
                .where(order.user.row().bio.isNull())
                .returning(order.user.row().email)
                .fetch();
        List<Order> locked = db.from(order)
                .where(order.user.row().email.startsWith("cem"))
                .forUpdate()
                .fetch();

        assertThat(changed).isOne();
        assertThat(deleted).containsExactly("bob@acme.io");
        assertThat(locked).extracting(each -> each.total().intValueExact()).containsExactly(5);
    }

    @Test
    void pagesGoOnBehindKeysOfRelatedRows() {
        Page<Order> first =
                db.from(order).orderBy(order.user.row().email.desc()).limit(3).page();
        Page<Order> second = db.from(order)
                .orderBy(order.user.row().email.desc())
                .limit(3)
                .after(first.next().orElseThrow())
                .page();

        assertThat(first.rows()).extracting(Order::id).containsExactly(4, 3, 1);
        assertThat(second.rows()).extracting(Order::id).containsExactly(2);
    }

    @Test
    void unionsAndNamedQueriesHaveTheirOwn() {
        assertThat(db.from(order)
                        .select(order.user.row().email)
                        .union(db.from(order).select(order.user.row().email))
                        .fetch())
                .hasSize(3);
        assertThat(db.with(
                                "mails",
                                Queries.from(order)
                                        .where(order.status.eq(Status.OPEN))
                                        .select(order.user.row().email))
                        .from(Queries.named("mails"))
                        .fetch())
                .hasSize(3);
        assertThat(db.from(profile)
                        .where(profile.user.row().email.in(Queries.from(order).select(order.user.row().email)))
                        .fetchCount())
                .isEqualTo(2);
        assertThat(db.from(order).orderBy(order.user.row().email).count().fetch())
                .hasSize(1);
    }

    @Test
    void aJoinsOwnConditionsMayAskForThem() {
        assertThat(db.from(user)
                        .join(order, order.user.row().email.eq(user.email), order.status.eq(Status.PAID))
                        .select(user.id)
                        .fetch())
                .containsExactly(1L);
    }

    @Test
    void whatBelongsToARelatedRowIsIncludedWithIt() {
        assertThatThrownBy(() -> db.from(order).include(order.user.row().profile))
                .hasMessage("what belongs to a related row is included with that: include(…user.include(…profile))");
    }
}
