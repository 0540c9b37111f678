package dev.pgorm.exec;

import static dev.pgorm.client.Shop.order;
import static dev.pgorm.client.Shop.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.client.Shop;
import dev.pgorm.client.Status;
import dev.pgorm.exec.error.ConnectionLost;
import dev.pgorm.exec.error.DatabaseError;
import dev.pgorm.exec.error.NoConnection;
import dev.pgorm.exec.error.StatementTimeout;
import dev.pgorm.pool.ConnectionPool;
import dev.pgorm.pool.ConnectionSettings;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sixteen threads share four connections while things go wrong: each hears a typed error or has what it wanted, and nothing is lost. */
@Timeout(300)
class FaultTest {

    private static final int THREADS = 16;
    private static final int CONNECTIONS = 4;
    private static final String SCRIPT = Shop.SCRIPT + Probe.SCRIPT + """
            INSERT INTO shop.users (email) VALUES ('ann@acme.io');
            INSERT INTO shop.orders (user_id, total) SELECT 1, 0 FROM generate_series(1, 16);
            """;

    private TestDatabase database;
    private ConnectionPool pool;
    private Database db;
    private ExecutorService threads;

    @BeforeEach
    void open() {
        database = TestDatabases.get().create(SCRIPT);
        pool = pool(Duration.ofSeconds(60));
        db = Database.of(pool);
        threads = Executors.newFixedThreadPool(THREADS);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        pool.close();
        database.close();
    }

    @Test
    void serializationConflictsAreSolvedByDoingTheWorkAgain() throws Exception {
        Database stubborn = db.with(Isolation.SERIALIZABLE).with(Retry.upTo(1000));

        List<Object> outcomes = all(thread -> {
            stubborn.inTransaction(transaction -> {
                BigDecimal total =
                        transaction.from(order).where(order.id.eq(1)).fetchOne().total();
                transaction
                        .update(order)
                        .set(order.total, total.add(BigDecimal.ONE))
                        .where(order.id.eq(1))
                        .execute();
            });
            return "done";
        });

        assertThat(outcomes).hasSize(THREADS).containsOnly("done");
        assertThat(db.from(order).where(order.id.eq(1)).fetchOne().total()).isEqualByComparingTo("16");
        assertPoolIsWhole();
    }

    @Test
    void aPoolWithoutConnectionsSaysSo() throws Exception {
        CountDownLatch held = new CountDownLatch(CONNECTIONS);
        CountDownLatch enough = new CountDownLatch(1);
        try (ConnectionPool hasty = pool(Duration.ofMillis(250))) {
            Database few = Database.of(hasty);
            List<Future<Object>> holders = submit(CONNECTIONS, thread -> hold(few, held, enough));
            held.await();
            List<Future<Object>> others =
                    submit(THREADS - CONNECTIONS, thread -> few.from(user).fetch());

            assertThat(outcomes(others))
                    .hasSize(THREADS - CONNECTIONS)
                    .allSatisfy(
                            each -> assertThat((NoConnection) each)
                                    .hasMessage(
                                            "no connection to the database could be had: none within 250 ms: all 4 are in use"));
            enough.countDown();
            assertThat(outcomes(holders)).containsOnly("held");
            assertThat(few.from(user).fetchCount()).isEqualTo(1);
        }
    }

    @Test
    void timeOutsEndStatementsAndNothingElse() throws Exception {
        Database hasty = db.withStatementTimeout(Duration.ofMillis(20));

        List<Object> outcomes = all(thread -> thread % 2 == 0
                ? hasty.from(new Probe("slow")).fetch()
                : db.from(order).fetchCount());

        assertThat(outcomes).filteredOn(StatementTimeout.class::isInstance).hasSize(THREADS / 2);
        assertThat(outcomes).filteredOn(Long.valueOf(16)::equals).hasSize(THREADS / 2);
        assertPoolIsWhole();
    }

    @Test
    void aTerminatedBackendTakesItsTransactionAlongAndNoOther() throws Exception {
        List<Object> outcomes = all(thread -> {
            db.inTransaction(transaction -> {
                transaction
                        .update(order)
                        .set(order.status, Status.PAID)
                        .where(order.id.eq(thread + 1))
                        .execute();
                if (thread % 2 == 0) {
                    terminate(transaction.from(new Probe("backend")).fetchOne());
                }
                transaction
                        .update(order)
                        .set(order.total, 5)
                        .where(order.id.eq(thread + 1))
                        .execute();
            });
            return "done";
        });

        assertThat(outcomes)
                .extracting(each -> each instanceof ConnectionLost ? "lost" : String.valueOf(each))
                .containsExactly(IntStream.range(0, THREADS)
                        .mapToObj(thread -> thread % 2 == 0 ? "lost" : "done")
                        .toArray(String[]::new));
        assertThat(db.from(order)
                        .where(order.status.eq(Status.PAID), order.total.eq(5))
                        .fetchCount())
                .isEqualTo(8);
        assertThat(db.from(order)
                        .where(order.status.eq(Status.OPEN), order.total.eq(0))
                        .fetchCount())
                .isEqualTo(8);
        assertPoolIsWhole();
    }

    @Test
    void streamsThatAreGivenUpGiveTheirConnectionsBack() throws Exception {
        List<Object> outcomes = all(thread -> {
            try (var rows = db.from(new Probe(thread % 2 == 0 ? "many" : "broken")).stream()) {
                return rows.limit(thread % 4 < 2 ? 10 : 1650).count();
            }
        });

        assertThat(outcomes).filteredOn(Long.valueOf(10)::equals).hasSize(8);
        assertThat(outcomes).filteredOn(Long.valueOf(1650)::equals).hasSize(4);
        assertThat(outcomes).filteredOn(DatabaseError.class::isInstance).hasSize(4);
        assertPoolIsWhole();
    }

    /** Takes a connection, on a machine that is slow to open one too, and keeps it. */
    private static Object hold(Database few, CountDownLatch held, CountDownLatch enough) throws InterruptedException {
        while (true) {
            try {
                return few.transaction(transaction -> {
                    held.countDown();
                    enough.await();
                    return "held";
                });
            } catch (NoConnection e) {
                assertThat(e).hasMessageStartingWith("no connection to the database could be had: ");
            }
        }
    }

    /** What a thread does. */
    private interface Work {
        Object of(int thread) throws Exception;
    }

    private List<Object> all(Work work) throws InterruptedException {
        return outcomes(submit(THREADS, work));
    }

    private List<Future<Object>> submit(int count, Work work) {
        return IntStream.range(0, count)
                .<Callable<Object>>mapToObj(thread -> () -> work.of(thread))
                .map(threads::submit)
                .toList();
    }

    /** What came out of each, or what it failed with, which has to be an error of ours. */
    private static List<Object> outcomes(List<Future<Object>> futures) throws InterruptedException {
        List<Object> all = new ArrayList<>();
        for (Future<Object> each : futures) {
            try {
                all.add(each.get());
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(DatabaseError.class);
                all.add(e.getCause());
            }
        }
        return all;
    }

    /** All connections of the pool can be had at once, and each works, in no transaction. */
    private void assertPoolIsWhole() throws Exception {
        CountDownLatch together = new CountDownLatch(CONNECTIONS);
        AtomicInteger counted = new AtomicInteger();
        List<Future<Object>> users = submit(
                CONNECTIONS,
                thread -> db.transaction(transaction -> {
                    counted.addAndGet((int) transaction.from(user).fetchCount());
                    together.countDown();
                    together.await();
                    return "works";
                }));

        assertThat(outcomes(users)).hasSize(CONNECTIONS).containsOnly("works");
        assertThat(counted).hasValue(CONNECTIONS);
    }

    private void terminate(String backend) throws SQLException {
        try (Connection other = database.connect();
                PreparedStatement statement = other.prepareStatement("SELECT pg_terminate_backend(?, 10000)")) {
            statement.setInt(1, Integer.parseInt(backend));
            statement.execute();
        }
    }

    private ConnectionPool pool(Duration patience) {
        return new ConnectionPool(
                new ConnectionSettings(database.jdbcUrl(), database.user(), database.password(), Map.of()),
                CONNECTIONS,
                patience);
    }
}
