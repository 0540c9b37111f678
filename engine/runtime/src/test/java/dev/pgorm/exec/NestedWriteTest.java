package dev.pgorm.exec;

import static dev.pgorm.client.Shop.order;
import static dev.pgorm.client.Shop.profile;
import static dev.pgorm.client.Shop.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.client.Order;
import dev.pgorm.client.Shop;
import dev.pgorm.client.User;
import dev.pgorm.exec.error.CheckViolation;
import dev.pgorm.exec.error.RelatedRowMissing;
import dev.pgorm.exec.error.StatementRefused;
import dev.pgorm.exec.error.TransactionAborted;
import dev.pgorm.query.NestedWrite;
import dev.pgorm.query.Queries;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows and those that are related to them are written together or not at all. */
class NestedWriteTest {

    private static final String SCRIPT = Shop.SCRIPT + """
            INSERT INTO shop.users (email) VALUES ('ann@acme.io'), ('bob@acme.io');
            INSERT INTO shop.orders (user_id, total) VALUES (1, 10.50), (1, 1.00);
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
    void aRowComesBackWithItsOwnClassAndItsRelatedRowsAreThere() {
        User cem = db.insert(user)
                .set(user.email, "cem@acme.io")
                .with(
                        user.profile.create(Queries.insert(profile).set(profile.rating, 5)),
                        user.orders.create(Queries.insert(order).set(order.total, 3)))
                .fetchOne();

        User read = db.from(user)
                .where(user.id.eq(cem.id()))
                .include(user.profile, user.orders)
                .fetchOne();
        assertThat(read.profile().isPresent()).isTrue();
        assertThat(read.orders()).extracting(Order::userId).containsExactly(cem.id());
        assertThat(cem.email()).isEqualTo("cem@acme.io");
    }

    @Test
    void aFaultInTheMiddleLeavesNothing() {
        NestedWrite<User> write = db.insert(user)
                .set(user.email, "cem@acme.io")
                .with(
                        user.orders.create(Queries.insert(order).set(order.total, 3)),
                        user.profile.create(Queries.insert(profile).set(profile.rating, -1)),
                        user.orders.create(Queries.insert(order).set(order.total, 4)));

        assertThatThrownBy(write::execute).isInstanceOf(CheckViolation.class);

        assertThat(state()).containsExactly(2L, 0L, 2L);
    }

    @Test
    void whatIsNotThereToConnectUndoesTheWholeWrite() {
        NestedWrite<User> write = db.insert(user)
                .set(user.email, "cem@acme.io")
                .with(
                        user.orders.create(Queries.insert(order).set(order.total, 3)),
                        user.orders.connect(order.id.eq(999)));

        assertThatThrownBy(write::fetchOne)
                .isInstanceOf(RelatedRowMissing.class)
                .hasMessage("no row of Order was found to connect with User.orders");

        assertThat(state()).containsExactly(2L, 0L, 2L);
    }

    @Test
    void whatIsNotThereToReferToIsToldBeforeTheKeyThatIsNull() {
        NestedWrite<Order> insert =
                db.insert(order).set(order.total, 3).with(order.user.connect(user.email.eq("nobody@acme.io")));
        NestedWrite<Order> update = db.update(order)
                .with(order.user.connect(user.email.eq("nobody@acme.io")))
                .where(order.id.eq(1));
        NestedWrite<Order> found = db.update(order)
                .with(order.user.connect(user.email.eq("bob@acme.io")))
                .where(order.id.eq(1));

        assertThatThrownBy(insert::fetchOne).hasMessage("no row of User was found to connect with Order.user");
        assertThatThrownBy(update::fetchOne).hasMessage("no row of User was found to connect with Order.user");
        assertThat(found.fetchOne().userId()).isEqualTo(2);
        assertThat(state()).containsExactly(2L, 0L, 2L);
    }

    @Test
    void anUpdateOfNoRowOrOfTwoWritesNoRelatedRows() {
        NestedWrite<User> none = update(99);
        NestedWrite<User> two = db.update(user)
                .with(user.orders.create(Queries.insert(order).set(order.total, 3)))
                .where(user.id.gt(0));

        assertThatThrownBy(none::execute)
                .hasMessage("an update with related rows is of one row of User, and there is none");
        assertThatThrownBy(two::execute).isInstanceOf(StatementRefused.class).hasMessageContaining("more than one row");
        NestedWrite<User> disconnecting = db.update(user)
                .set(user.bio, "x")
                .with(user.orders.delete(Queries.delete(order).all()))
                .where(user.id.eq(99));
        assertThatThrownBy(disconnecting::execute)
                .hasMessage("an update with related rows is of one row of User, and there is none");

        assertThat(state()).containsExactly(2L, 0L, 2L);
        assertThat(db.from(user).where(user.bio.isNotNull()).fetchCount()).isZero();
    }

    @Test
    void inATransactionThePartThatCatchesTheFaultGoesOn() {
        db.inTransaction(transaction -> {
            transaction.insert(user).set(user.email, "dan@acme.io").execute();
            assertThatThrownBy(() -> transaction.inTransaction(part -> part.fetch(update(99))))
                    .hasMessage("an update with related rows is of one row of User, and there is none");
            transaction.fetch(update(1));
        });

        assertThat(state()).containsExactly(3L, 0L, 3L);
    }

    @Test
    void aTransactionThatIgnoresTheFaultIsNotCommitted() {
        assertThatThrownBy(() -> db.inTransaction(transaction -> {
                    transaction.insert(user).set(user.email, "dan@acme.io").execute();
                    assertThatThrownBy(() -> transaction.fetch(db.update(user)
                                    .set(user.bio, "x")
                                    .with(user.orders.connect(order.id.eq(999)))
                                    .where(user.id.eq(1))))
                            .hasMessageContaining("no row of Order");
                }))
                .isInstanceOf(TransactionAborted.class);

        assertThat(state()).containsExactly(2L, 0L, 2L);
    }

    @Test
    void writesWithRelatedRowsStandBetweenOthersInABatch() {
        List<Long> counts = db.executeAll(List.of(
                db.insert(user).set(user.email, "dan@acme.io"),
                update(1),
                db.insert(user).set(user.email, "eve@acme.io")));

        assertThat(counts).containsExactly(1L, 1L, 1L);
        assertThat(state()).containsExactly(4L, 0L, 3L);
    }

    private NestedWrite<User> update(long id) {
        return db.update(user)
                .with(user.orders.create(Queries.insert(order).set(order.total, 3)))
                .where(user.id.eq(id));
    }

    private List<Long> state() {
        return List.of(
                db.from(user).fetchCount(),
                db.from(profile).fetchCount(),
                db.from(order).fetchCount());
    }
}
