package dev.pgorm.exec;

import static dev.pgorm.client.Shop.order;
import static dev.pgorm.client.Shop.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.client.Order;
import dev.pgorm.client.Shop;
import dev.pgorm.client.Status;
import dev.pgorm.client.User;
import dev.pgorm.exec.error.Cancelled;
import dev.pgorm.exec.error.CommitUnknown;
import dev.pgorm.exec.error.ConnectionLost;
import dev.pgorm.exec.error.Deadlock;
import dev.pgorm.exec.error.LockUnavailable;
import dev.pgorm.exec.error.NoConnection;
import dev.pgorm.exec.error.SerializationFailure;
import dev.pgorm.exec.error.StatementRefused;
import dev.pgorm.exec.error.StatementTimeout;
import dev.pgorm.exec.error.TransactionAborted;
import dev.pgorm.exec.error.UniqueViolation;
import dev.pgorm.query.NotOneRow;
import dev.pgorm.query.Queries;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements and transactions of a program, on a server; whatever happens, each connection is given back. */
class DatabaseTest {

    private static final String SCRIPT = Shop.SCRIPT + Probe.SCRIPT + """
            INSERT INTO shop.users (email) VALUES ('ann@acme.io'), ('bob@acme.io');
            INSERT INTO shop.orders (user_id, status, total) VALUES (1, 'paid', 10.50), (1, 'open', 1.00);
            ALTER TABLE shop.users ADD CONSTRAINT late UNIQUE (bio) DEFERRABLE INITIALLY DEFERRED;
            """;

    private final List<Duration> pauses = new ArrayList<>();
    private TestDatabase database;
    private LentConnections connections;
    private Database db;

    @BeforeEach
    void open() {
        database = TestDatabases.get().create(SCRIPT);
        connections = new LentConnections(database);
        db = Database.of(connections).in(new Surroundings(System::nanoTime, new Random(1), pauses::add));
    }

    @AfterEach
    void close() {
        assertThat(connections.open()).isZero();
        database.close();
    }

    @Test
    void statementsThatBeginWithADatabaseRunThere() {
        List<User> users = db.from(user).orderBy(user.id).include(user.orders).fetch();
        long ordered = db.from(order).where(order.status.eq(Status.PAID)).fetchCount();
        User inserted = db.insert(user).set(user.email, "cem@acme.io").fetchOne();
        long updated = db.update(order).set(order.status, Status.PAID).all().execute();
        long deleted = db.delete(order).where(order.total.lt(5)).execute();

        assertThat(users).extracting(each -> each.orders().size()).containsExactly(2, 0);
        assertThat(ordered).isEqualTo(1);
        assertThat(inserted.email()).isEqualTo("cem@acme.io");
        assertThat(updated).isEqualTo(2);
        assertThat(deleted).isEqualTo(1);
    }

    @Test
    void aStatementThatBeginsWithNothingCanBeGivenToADatabase() {
        assertThat(db.fetch(Queries.from(order).orderBy(order.id).select(order.id)))
                .containsExactly(1, 2);
        assertThat(db.execute(Queries.delete(order).all())).isEqualTo(2);
    }

    @Test
    void oneRowIsOneRow() {
        assertThat(db.from(user).where(user.id.eq(2)).fetchOne().email()).isEqualTo("bob@acme.io");
        assertThat(db.from(user).orderBy(user.id.desc()).first()).map(User::id).contains(2L);
        assertThat(db.from(user).where(user.id.eq(9)).first()).isEmpty();
        assertThatThrownBy(() -> db.from(user).fetchOne())
                .isInstanceOf(NotOneRow.class)
                .hasMessage("there is more than one row; first() gives one of them, in the query's order");
        assertThatThrownBy(() -> db.from(user).where(user.id.eq(9)).fetchOne())
                .hasMessage("there is no row; first() gives what there is");
    }

    @Test
    void aTransactionKeepsAllOrNothing() {
        Order kept = db.transaction(transaction -> {
            User cem = transaction.insert(user).set(user.email, "cem@acme.io").fetchOne();
            return transaction
                    .insert(order)
                    .set(order.userId, cem.id())
                    .set(order.total, 3)
                    .fetchOne();
        });
        assertThatThrownBy(() -> db.inTransaction(transaction -> {
                    transaction.delete(order).all().execute();
                    throw new IOException("the printer is out of paper");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("the printer is out of paper");

        assertThat(db.from(order).fetch())
                .extracting(Order::id)
                .contains(kept.id())
                .hasSize(3);
    }

    @Test
    void aTransactionInATransactionIsUndoneAlone() {
        db.inTransaction(outer -> {
            outer.insert(user).set(user.email, "cem@acme.io").execute();
            assertThatThrownBy(() -> outer.inTransaction(inner -> {
                        inner.delete(order).all().execute();
                        inner.insert(user).set(user.email, "cem@acme.io").execute();
                    }))
                    .isInstanceOf(UniqueViolation.class);
            outer.inTransaction(
                    inner -> inner.insert(user).set(user.email, "dora@acme.io").execute());
        });

        assertThat(db.from(user).fetchCount()).isEqualTo(4);
        assertThat(db.from(order).fetchCount()).isEqualTo(2);
    }

    @Test
    void aTransactionThatHasEndedIsUsedByNobody() {
        Transaction ended = db.transaction(transaction -> transaction);

        assertThatThrownBy(() -> ended.from(user).fetch())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the transaction has ended: its work uses it, and nobody else");
    }

    @Test
    void aFailureThatTheProgramOverlooksIsNotOverlooked() {
        assertThatThrownBy(() -> db.inTransaction(transaction -> {
                    transaction.insert(user).set(user.email, "cem@acme.io").execute();
                    assertThatThrownBy(() -> transaction
                                    .insert(user)
                                    .set(user.email, "ann@acme.io")
                                    .execute())
                            .isInstanceOf(UniqueViolation.class);
                }))
                .isInstanceOf(TransactionAborted.class);

        assertThat(db.from(user).fetchCount()).isEqualTo(2);
    }

    @Test
    void aFailureThatAPartOverlooksUndoesThePart() {
        db.inTransaction(outer -> {
            outer.insert(user).set(user.email, "cem@acme.io").execute();
            assertThatThrownBy(() -> outer.inTransaction(inner -> {
                        inner.delete(order).all().execute();
                        assertThatThrownBy(
                                        () -> inner.from(new Probe("missing")).fetch())
                                .isInstanceOf(StatementRefused.class);
                    }))
                    .isInstanceOf(TransactionAborted.class);
        });

        assertThat(db.from(user).fetchCount()).isEqualTo(3);
        assertThat(db.from(order).fetchCount()).isEqualTo(2);
    }

    @Test
    void aCommitThatFailsKeepsNothing() {
        assertThatThrownBy(() -> db.inTransaction(transaction -> {
                    transaction.delete(order).all().execute();
                    transaction.update(user).set(user.bio, "the same").all().execute();
                }))
                .isInstanceOfSatisfying(
                        UniqueViolation.class,
                        violation -> assertThat(violation.constraint()).contains("late"));

        assertThat(db.from(order).fetchCount()).isEqualTo(2);
    }

    @Test
    void isolationAndAccessAreWhatWasAskedFor() {
        Probe isolation = new Probe("isolation");

        assertThat(db.from(isolation).fetchOne()).isEqualTo("read committed");
        assertThat(db.with(Isolation.SERIALIZABLE).from(isolation).fetchOne()).isEqualTo("serializable");
        assertThatThrownBy(() -> db.readOnly().delete(order).all().execute())
                .isInstanceOfSatisfying(
                        StatementRefused.class,
                        error -> assertThat(error.sqlState()).isEqualTo("25006"));
    }

    @Test
    void whatOnlyReadsReadsFromTheReplica() {
        LentConnections copies = new LentConnections(database);
        Database both = db.withReplica(copies);

        both.readOnly().from(user).fetch();
        both.from(user).fetch();

        assertThat(copies.lent()).isEqualTo(1);
        assertThat(connections.lent()).isEqualTo(1);
    }

    @Test
    void settingsEndWithTheTransaction() throws SQLException {
        Probe who = new Probe("who");
        try (Connection one = database.connect()) {
            Database single = Database.of(() -> unclosed(one));

            assertThat(single.with(new Setting("app.user_id", "7'; DROP TABLE x"))
                            .from(who)
                            .fetchOne())
                    .isEqualTo("7'; DROP TABLE x");
            assertThat(single.from(who).fetchOne()).isEmpty();
        }
    }

    @Test
    void workThatAnotherTransactionGotInTheWayOfIsDoneAgain() {
        AtomicInteger attempts = new AtomicInteger();

        db.with(Isolation.REPEATABLE_READ).with(Retry.upTo(3)).inTransaction(transaction -> {
            Order first = transaction.from(order).where(order.id.eq(1)).fetchOne();
            if (attempts.incrementAndGet() < 3) {
                db.update(order)
                        .set(order.total, order.total.plus(1))
                        .where(order.id.eq(1))
                        .execute();
            }
            transaction
                    .update(order)
                    .set(order.total, first.total().negate())
                    .where(order.id.eq(1))
                    .execute();
        });

        assertThat(db.from(order).where(order.id.eq(1)).fetchOne().total()).isEqualByComparingTo("-12.50");
        assertThat(pauses).hasSize(2).allMatch(each -> each.compareTo(Duration.ofMillis(40)) <= 0);
    }

    @Test
    void attemptsEnd() {
        assertThatThrownBy(() -> db.with(Isolation.REPEATABLE_READ)
                        .with(Retry.upTo(2))
                        .inTransaction(transaction -> {
                            transaction.from(order).fetch();
                            db.update(order)
                                    .set(order.total, order.total.plus(1))
                                    .all()
                                    .execute();
                            transaction.update(order).set(order.total, 0).all().execute();
                        }))
                .isInstanceOf(SerializationFailure.class);

        assertThat(pauses).hasSize(1);
    }

    @Test
    void ofTwoWhoWaitForEachOtherOneIsGivenUp() {
        CyclicBarrier both = new CyclicBarrier(2);

        List<CompletableFuture<Boolean>> workers = Stream.of(List.of(1, 2), List.of(2, 1))
                .map(ids -> CompletableFuture.supplyAsync(() -> gaveUp(ids, both)))
                .toList();

        assertThat(workers).extracting(CompletableFuture::join).containsExactlyInAnyOrder(true, false);
        assertThat(db.from(order).select(order.total).fetch()).allMatch(each -> each.signum() == 0);
    }

    private boolean gaveUp(List<Integer> ids, CyclicBarrier both) {
        try {
            db.inTransaction(transaction -> {
                transaction
                        .update(order)
                        .set(order.total, 0)
                        .where(order.id.eq(ids.get(0)))
                        .execute();
                both.await();
                transaction
                        .update(order)
                        .set(order.total, 0)
                        .where(order.id.eq(ids.get(1)))
                        .execute();
            });
            return false;
        } catch (Deadlock e) {
            return true;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aStatementEndsAfterItsTime() {
        assertThatThrownBy(() -> db.withStatementTimeout(Duration.ofMillis(50))
                        .from(new Probe("slow"))
                        .fetch())
                .isInstanceOf(StatementTimeout.class)
                .hasMessage("the statement ran longer than its time-out");
    }

    @Test
    void aStatementDoesNotWaitForALockForEver() {
        Database impatient = db.with(TransactionOptions.defaults().withLockTimeout(Duration.ofMillis(50)));

        db.inTransaction(transaction -> {
            transaction.from(order).forUpdate().fetch();
            assertThatThrownBy(() -> impatient.delete(order).all().execute()).isInstanceOf(LockUnavailable.class);
            assertThatThrownBy(() -> db.from(order).forUpdate().noWait().fetch())
                    .isInstanceOf(LockUnavailable.class);
        });
    }

    @Test
    void aStatementCanBeStopped() {
        Cancellation cancellation = new Cancellation();
        CompletableFuture<Void> stopper = CompletableFuture.runAsync(cancellation::cancel);

        assertThatThrownBy(() ->
                        db.cancelledBy(cancellation).from(new Probe("slow")).fetch())
                .isInstanceOf(Cancelled.class)
                .hasMessage("the statement was cancelled");
        stopper.join();
        assertThatThrownBy(() -> db.cancelledBy(cancellation).from(user).fetch())
                .isInstanceOf(Cancelled.class);
    }

    @Test
    void aStatementThatAnOperatorStopsWasCancelled() {
        assertThatThrownBy(() -> db.withStatementTimeout(Duration.ofHours(1)).inTransaction(transaction -> {
                    String backend = transaction.from(new Probe("backend")).fetchOne();
                    database.execute("CREATE VIEW stop AS SELECT pg_cancel_backend(" + backend
                            + ")::text || pg_sleep(60)::text AS value");
                    transaction.from(new Probe("stop")).fetch();
                }))
                .isInstanceOf(Cancelled.class);
    }

    @Test
    void rowsStreamAndTheirConnectionComesBack() {
        Probe many = new Probe("many");

        try (Stream<String> rows = db.from(many).stream()) {
            assertThat(rows.limit(3)).containsExactly("1", "2", "3");
        }
        assertThat(connections.open()).isZero();
        assertThat(db.from(many).stream().count()).isEqualTo(1700);
        assertThat(connections.open()).isZero();
    }

    @Test
    void rowsThatCannotBeReadEndTheStream() {
        Iterator<String> rows = db.from(new Probe("broken")).stream().iterator();

        assertThatThrownBy(() -> rows.forEachRemaining(each -> {}))
                .isInstanceOfSatisfying(
                        StatementRefused.class,
                        error -> assertThat(error.sqlState()).isEqualTo("22012"));
        assertThat(connections.open()).isZero();
        assertThatThrownBy(() -> db.from(new Probe("missing")).stream()).isInstanceOf(StatementRefused.class);
    }

    @Test
    void aStreamEndsWithItsTransaction() {
        Iterator<String> rows = db.transaction(transaction -> {
            Iterator<String> all = transaction.from(new Probe("many")).stream().iterator();
            assertThat(all.next()).isEqualTo("1");
            return all;
        });

        List<String> rest = new ArrayList<>();
        rows.forEachRemaining(rest::add);
        assertThat(rest).hasSize(499);
    }

    @Test
    void manyStatementsGoTogetherAllOrNone() {
        List<Long> counts = db.executeAll(List.of(
                db.insert(user).set(user.email, "cem@acme.io"),
                db.insert(user).set(user.email, "dora@acme.io"),
                db.update(order).set(order.status, Status.OPEN).all()));

        assertThat(counts).containsExactly(1L, 1L, 2L);
        assertThatThrownBy(() -> db.executeAll(List.of(
                        db.delete(order).all(),
                        db.insert(user).set(user.email, "emil@acme.io"),
                        db.insert(user).set(user.email, "cem@acme.io"))))
                .isInstanceOfSatisfying(
                        UniqueViolation.class,
                        violation -> assertThat(violation.fields()).containsExactly("email"));
        assertThat(db.from(order).fetchCount()).isEqualTo(2);
        assertThat(db.from(user).fetchCount()).isEqualTo(4);
    }

    @Test
    void aConnectionThatDiesInATransactionTakesAllOfItAlong() {
        assertThatThrownBy(() -> db.inTransaction(transaction -> {
                    transaction.delete(order).all().execute();
                    terminate(transaction);
                    transaction.insert(user).set(user.email, "cem@acme.io").execute();
                }))
                .isInstanceOf(ConnectionLost.class)
                .isNotInstanceOf(CommitUnknown.class)
                .hasMessage("the connection to the database broke, and what was not committed is lost");

        assertThat(db.from(order).fetchCount()).isEqualTo(2);
    }

    @Test
    void aConnectionThatDiesBeforeTheCommitLeavesTheOutcomeOpen() {
        assertThatThrownBy(() -> db.inTransaction(transaction -> {
                    transaction.delete(order).all().execute();
                    terminate(transaction);
                }))
                .isInstanceOf(CommitUnknown.class);

        assertThat(db.from(order).fetchCount()).isEqualTo(2);
    }

    @Test
    void aDatabaseThatCannotBeReachedSaysSo() {
        Database nowhere = Database.of(() -> {
            throw new SQLException("connection refused", "08001");
        });

        assertThatThrownBy(() -> nowhere.from(user).fetch())
                .isInstanceOf(NoConnection.class)
                .hasMessage("no connection to the database could be had: connection refused");
    }

    private void terminate(Transaction transaction) throws SQLException {
        int backend = Integer.parseInt(transaction.from(new Probe("backend")).fetchOne());
        try (Connection other = database.connect();
                PreparedStatement statement = other.prepareStatement("SELECT pg_terminate_backend(?, 10000)")) {
            statement.setInt(1, backend);
            statement.execute();
        }
    }

    /** A connection that its users do not end. */
    private static Connection unclosed(Connection connection) {
        return (Connection) java.lang.reflect.Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(connection, arguments));
    }
}
