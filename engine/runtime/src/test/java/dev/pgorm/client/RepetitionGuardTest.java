package dev.pgorm.client;

import static dev.pgorm.client.Shop.order;
import static dev.pgorm.client.Shop.user;
import static dev.pgorm.query.Queries.insert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.pgorm.exec.Database;
import dev.pgorm.exec.RepeatedQuery;
import dev.pgorm.exec.Transaction;
import dev.pgorm.pool.ConnectionSettings;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries that run for each row of another one. */
class RepetitionGuardTest {

    private final List<RepeatedQuery> heard = new ArrayList<>();
    private TestDatabase server;
    private Database unguarded;
    private Database db;

    @BeforeEach
    void database() throws SQLException {
        server = TestDatabases.get().create();
        server.execute(Shop.SCRIPT);
        unguarded = Database.of(new ConnectionSettings(server.jdbcUrl(), server.user(), server.password(), Map.of()));
        for (int i = 0; i < 5; i++) {
            unguarded.execute(insert(user).set(user.email, "u" + i + "@acme.io"));
        }
        db = unguarded.withRepetitionGuard(3, heard::add);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aQueryForEachRowIsToldOnceWithThePlaceThatRanIt() {
        db.transaction(transaction -> {
            for (User each : transaction.from(user).fetch()) {
                ordersOf(transaction, each);
            }
            return heard.size();
        });

        assertThat(heard).hasSize(1);
        RepeatedQuery repeated = heard.get(0);
        assertThat(repeated.times()).isEqualTo(4);
        assertThat(repeated.sql()).endsWith("FROM shop.orders WHERE orders.user_id = $1");
        assertThat(repeated.callSite().getMethodName()).isEqualTo("ordersOf");
        assertThat(repeated.toString())
                .startsWith("one query ran 4 times in a transaction, now at ")
                .contains("RepetitionGuardTest.ordersOf(RepetitionGuardTest.java:")
                .contains("; include(…), a join or in(…) may read its rows at once: SELECT orders.id");
    }

    private static List<Order> ordersOf(Transaction transaction, User of) {
        return transaction.from(order).where(order.userId.eq(of.id())).fetch();
    }

    @Test
    void whatRunsAsOftenAsItMayIsNotTold() {
        db.transaction(transaction -> {
            for (long id = 1; id <= 3; id++) {
                transaction.from(order).where(order.userId.eq(id)).fetch();
                transaction.from(order).where(order.id.eq(id)).fetch();
            }
            return id();
        });
        db.transaction(transaction ->
                transaction.from(order).where(order.userId.eq(1)).fetch().size());

        assertThat(heard).isEmpty();
    }

    private static int id() {
        return 1;
    }

    @Test
    void statementsAloneAndWritesAreNoRepetition() {
        for (long id = 1; id <= 9; id++) {
            db.from(order).where(order.userId.eq(id)).fetch();
        }
        db.transaction(transaction -> {
            for (int i = 0; i < 9; i++) {
                transaction.execute(insert(user).set(user.email, "new" + i + "@acme.io"));
            }
            return heard.size();
        });

        assertThat(heard).isEmpty();
    }

    @Test
    void includedRowsOfManyAreOneQuery() {
        long rows = db.transaction(transaction ->
                transaction.from(user).include(user.orders).fetch().size());

        assertThat(rows).isEqualTo(5);
        assertThat(heard).isEmpty();
    }

    @Test
    void savepointsStreamsAndSqlCountInTheirTransaction() {
        db.transaction(transaction -> {
            for (long id = 1; id <= 4; id++) {
                long of = id;
                transaction.transaction(part -> {
                    try (Stream<Order> orders = part.from(order).where(order.userId.eq(of)).stream()) {
                        return orders.count();
                    }
                });
                transaction
                        .sql("SELECT count(*) FROM shop.orders WHERE user_id = ?", id)
                        .fetch();
            }
            return heard.size();
        });

        assertThat(heard).extracting(RepeatedQuery::times).containsExactly(4, 4);
        assertThat(heard.get(1).sql()).isEqualTo("SELECT count(*) FROM shop.orders WHERE user_id = $1");
    }

    @Test
    void whatTheListenerThrowsFailsTheQuery() {
        Database strict = unguarded.withRepetitionGuard(1, repeated -> {
            throw new IllegalStateException(repeated.toString());
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> strict.transaction(transaction -> {
                    transaction.from(user).where(user.id.eq(1)).fetch();
                    return transaction.from(user).where(user.id.eq(2)).fetch();
                }))
                .withMessageStartingWith("one query ran 2 times");
    }

    @Test
    void aQueryMayRunOnceAtLeast() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unguarded.withRepetitionGuard(0, heard::add))
                .withMessage("a query may run once at least, not 0 times");
    }
}
