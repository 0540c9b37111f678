package dev.pgorm.query.load;

import static dev.pgorm.client.Shop.order;
import static dev.pgorm.client.Shop.profile;
import static dev.pgorm.client.Shop.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.client.Order;
import dev.pgorm.client.Profile;
import dev.pgorm.client.Shop;
import dev.pgorm.client.Status;
import dev.pgorm.client.User;
import dev.pgorm.query.MissingValue;
import dev.pgorm.query.NotLoaded;
import dev.pgorm.query.Queries;
import dev.pgorm.query.RelatedRows;
import dev.pgorm.query.Row2;
import dev.pgorm.query.Row3;
import dev.pgorm.query.Select;
import dev.pgorm.query.Write;
import dev.pgorm.query.render.SqlText;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows as objects of a client's classes. */
class TypedRowsTest {

    private static final String SCRIPT = Shop.SCRIPT + """
            INSERT INTO shop.users (email, bio) VALUES ('ann@acme.io', 'first'), ('bob@acme.io', NULL);
            INSERT INTO shop.profiles VALUES (1, 1234567890123456789012345678.0123456789);
            INSERT INTO shop.orders (user_id, status, total) VALUES (1, 'paid', 10.50), (1, 'on hold', 1.00);
            """;

    private final List<String> statements = new ArrayList<>();
    private TestDatabase database;
    private Connection connection;

    record Line(String email, @Nullable String bio, Status status) {}

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabases.get().create(SCRIPT);
        connection = database.connect();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void rowsOfAModelAreItsRecords() throws SQLException {
        List<User> users = fetch(Queries.from(user).orderBy(user.id));

        assertThat(users).extracting(User::email).containsExactly("ann@acme.io", "bob@acme.io");
        assertThat(users).extracting(User::bio).containsExactly("first", null);
    }

    @Test
    void includedRelationsAreThereWhateverTheirStatement() throws SQLException {
        List<User> users = fetch(Queries.from(user)
                .orderBy(user.id)
                .include(user.profile, user.orders.orderBy(order.id).include(order.user)));

        assertThat(users.get(0).profile().get().rating())
                .isEqualTo(new BigDecimal("1234567890123456789012345678.0123456789"));
        assertThat(users.get(0).orders()).extracting(Order::status).containsExactly(Status.PAID, Status.ON_HOLD);
        assertThat(users.get(0).orders().get(0).user().get().email()).isEqualTo("ann@acme.io");
        assertThat(users.get(1).profile().isLoaded()).isTrue();
        assertThat(users.get(1).profile().optional()).isEmpty();
        assertThat(users.get(1).orders()).isEmpty();
        assertThat(statements).hasSize(2);
    }

    @Test
    void aRelationToOneOfALockedQueryIsThereToo() throws SQLException {
        List<User> users =
                fetch(Queries.from(user).orderBy(user.id).forUpdate().include(user.profile.include(profile.user)));

        assertThat(users).extracting(each -> each.profile().isPresent()).containsExactly(true, false);
        assertThat(users.get(0).profile().get().user().get().id()).isEqualTo(1);
        assertThat(statements).hasSize(2);
    }

    @Test
    void whatWasNotIncludedSaysSo() throws SQLException {
        User ann = fetch(Queries.from(user).orderBy(user.id)).get(0);

        assertThat(ann.profile().isLoaded()).isFalse();
        assertThat(RelatedRows.isLoaded(ann.orders())).isFalse();
        assertThatThrownBy(() -> ann.profile().get())
                .isInstanceOf(NotLoaded.class)
                .hasMessage("User.profile was not loaded; add include(user.profile)");
        assertThatThrownBy(() -> ann.orders().iterator().hasNext())
                .isInstanceOf(NotLoaded.class)
                .hasMessage("User.orders was not loaded; add include(user.orders)");
    }

    @Test
    void aRecordWithoutItsRelationsCanBeComparedAndPrinted() throws SQLException {
        Select<User> first = Queries.from(user).orderBy(user.id).limit(1);

        User ann = fetch(first).get(0);

        assertThat(ann)
                .isEqualTo(fetch(first).get(0))
                .hasSameHashCodeAs(fetch(first).get(0));
        assertThat(ann.toString()).contains("profile=(not loaded), orders=(not loaded)");
    }

    @Test
    void selectedValuesHaveTheirTypes() throws SQLException {
        Row3<Integer, Status, BigDecimal> row = fetch(
                        Queries.from(order).orderBy(order.id).select(order.id, order.status, order.total))
                .get(0);
        List<Status> statuses = fetch(Queries.from(order).orderBy(order.id).select(order.status));
        List<String> bios = fetch(Queries.from(user).orderBy(user.id).select(user.bio));
        List<Row2<String, Long>> counts =
                fetch(Queries.from(user).orderBy(user.id).select(user.email, user.orders.count()));

        assertThat(row).isEqualTo(new Row3<>(1, Status.PAID, new BigDecimal("10.50")));
        assertThat(statuses).containsExactly(Status.PAID, Status.ON_HOLD);
        assertThat(bios).containsExactly("first", null);
        assertThat(counts).containsExactly(new Row2<>("ann@acme.io", 2L), new Row2<>("bob@acme.io", 0L));
    }

    @Test
    void selectedValuesBecomeRecordsOfYourOwn() throws SQLException {
        List<Line> lines = fetch(Queries.from(order)
                .join(user, order.userId.eq(user.id))
                .select(user.email, user.bio, order.status)
                .as(Line::new)
                .orderBy(order.id));

        assertThat(lines)
                .containsExactly(
                        new Line("ann@acme.io", "first", Status.PAID),
                        new Line("ann@acme.io", "first", Status.ON_HOLD));
    }

    @Test
    void anArrayOfAnEnumHasItsConstants() throws SQLException {
        database.execute("CREATE VIEW shop.statuses AS SELECT array_agg(status ORDER BY id) AS all FROM shop.orders");
        Statuses statuses = new Statuses();

        assertThat(fetch(Queries.from(statuses))).containsExactly(List.of(Status.PAID, Status.ON_HOLD));
        assertThat(fetch(Queries.from(statuses).select(statuses.all)))
                .containsExactly(List.of(Status.PAID, Status.ON_HOLD));
    }

    @Test
    void aNullThatTheClientDoesNotKnowOfIsNamed() throws SQLException {
        database.execute(
                "ALTER TABLE shop.profiles ALTER rating DROP NOT NULL; UPDATE shop.profiles SET rating = NULL");

        assertThatThrownBy(() -> fetch(Queries.from(profile)))
                .isInstanceOf(MissingValue.class)
                .hasMessageStartingWith("the column rating is null, and the client says that it never is");
    }

    @Test
    void aLabelThatTheClientDoesNotKnowIsNamed() throws SQLException {
        database.execute("ALTER TYPE shop.status ADD VALUE 'lost'");
        database.execute("UPDATE shop.orders SET status = 'lost'");

        assertThatThrownBy(() -> fetch(Queries.from(order).select(order.status)))
                .isInstanceOf(UnknownLabel.class)
                .hasMessage("Status has no value lost; the database has one: generate the client again");
    }

    @Test
    void anInsertReturnsTheWholeRowOrAValue() throws SQLException {
        List<User> users = write(Queries.insert(user).set(user.email, "cem@acme.io"));
        List<Long> ids =
                write(Queries.insert(user).set(user.email, "dora@acme.io").returning(user.id));

        assertThat(users).extracting(User::email).containsExactly("cem@acme.io");
        assertThat(ids).containsExactly(users.get(0).id() + 1);
        assertThat(RelatedRows.isLoaded(users.get(0).orders())).isFalse();
    }

    @Test
    void anUpdateAndADeleteReturnRowsIfAsked() throws SQLException {
        List<Order> updated = write(Queries.update(order)
                .set(order.status, Status.OPEN)
                .where(order.status.eq(Status.ON_HOLD))
                .returning());
        List<Profile> nothing =
                write(Queries.update(profile).set(profile.rating, 2).all());
        List<Profile> deleted =
                write(Queries.delete(profile).where(profile.userId.eq(1)).returning());

        assertThat(updated).extracting(Order::status).containsExactly(Status.OPEN);
        assertThat(nothing).isEmpty();
        assertThat(deleted).extracting(Profile::rating).containsExactly(new BigDecimal("2.0000000000"));
    }

    @Test
    void relatedRowsOfAModelComeWhole() {
        assertThatThrownBy(() -> Queries.from(user).include(user.orders.select(order.id)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leave out select(…) behind orders");
        assertThatThrownBy(() -> Queries.from(user).select(user.id, user.email).include(user.orders))
                .hasMessageContaining("rows of single values have no place for related ones");
        assertThatThrownBy(() -> Queries.from(user).include(user.orders).select(user.id, user.email))
                .hasMessageContaining("rows of single values have no place for the relations");
    }

    @Test
    void relatedRowsBesideValuesAreReadByTheirNames() throws SQLException {
        assertThat(fetch(Queries.from(user)
                        .orderBy(user.id)
                        .select(user.email, user.orders.select(order.total).orderBy(order.id))))
                .extracting(Object::toString)
                .containsExactly(
                        "{email=ann@acme.io, orders=[{total=10.50}, {total=1.00}]}", "{email=bob@acme.io, orders=[]}");
    }

    @Test
    void aStatementThatBeginsWithNothingDoesNotRun() {
        assertThatThrownBy(() -> Queries.from(user).fetch())
                .hasMessageContaining("begin it with a database, db.from(…)");
    }

    private <R> List<R> fetch(Select<R> select) throws SQLException {
        return loader().fetch(select.query(), select.mapper());
    }

    private <R> List<R> write(Write<R> write) throws SQLException {
        List<R> rows = new ArrayList<>();
        loader().execute(write.command(), write.mapper(), rows::add);
        return rows;
    }

    private Loader loader() {
        return new Loader(connection, Cells.typed(), new Loader.Listener() {
            @Override
            public void running(PreparedStatement statement, SqlText sql) {
                statements.add(sql.text());
            }
        });
    }
}
