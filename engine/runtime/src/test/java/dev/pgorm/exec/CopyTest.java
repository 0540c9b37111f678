package dev.pgorm.exec;

import static dev.pgorm.client.Shop.order;
import static dev.pgorm.client.Shop.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.client.Shop;
import dev.pgorm.client.Status;
import dev.pgorm.client.User;
import dev.pgorm.exec.error.Cancelled;
import dev.pgorm.exec.error.ConnectionLost;
import dev.pgorm.exec.error.NotNullViolation;
import dev.pgorm.exec.error.TransactionAborted;
import dev.pgorm.exec.error.UniqueViolation;
import dev.pgorm.query.Copy;
import dev.pgorm.query.Executor;
import dev.pgorm.query.Row2;
import dev.pgorm.query.client.NewRow;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows in bulk: all of them are there or none, and the connection goes back as it was. */
@SuppressWarnings("StreamToIterable") // a copy takes its rows once
class CopyTest {

    private static final String SCRIPT = Shop.SCRIPT + "INSERT INTO shop.users (email) VALUES ('ann@acme.io');";

    private TestDatabase database;
    private LentConnections connections;
    private Database db;

    private record Line(int user, Status status, @Nullable BigDecimal total) {}

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
    void manyRowsAreWrittenAndCountedAndTheRestHasItsDefaults() {
        List<Line> lines = IntStream.range(0, 10_000)
                .mapToObj(i -> new Line(1, i % 2 == 0 ? Status.PAID : Status.ON_HOLD, BigDecimal.valueOf(i, 2)))
                .toList();

        long count = lines(db, lines).execute();

        assertThat(count).isEqualTo(10_000);
        assertThat(db.from(order).where(order.status.eq(Status.ON_HOLD)).fetchCount())
                .isEqualTo(5_000);
        assertThat(db.from(order).select(order.total.sum()).fetchOne()).isEqualByComparingTo("499950.00");
        assertThat(db.from(order).select(order.id.max()).fetchOne()).isEqualTo(10_000);
    }

    @Test
    void hostileTextsComeBackTheSame() {
        List<String> texts = List.of(
                "",
                "\\",
                "\\N",
                "\\.",
                "\\\\.",
                "a\tb",
                "a\nb",
                "\\.\n",
                "a\r\nb\r",
                "\b\f\u000b\u0001\u007f",
                "'; DROP TABLE shop.users; --",
                "ä€\ud83d\ude00",
                "NULL",
                "x".repeat(200_000) + "\t");

        db.copy(user, texts)
                .set(user.email, text -> "n" + texts.indexOf(text))
                .set(user.bio, text -> text)
                .execute();

        for (String each : texts) {
            assertThat(db.from(user)
                            .where(user.email.eq("n" + texts.indexOf(each)))
                            .select(user.bio)
                            .fetchOne())
                    .isEqualTo(each);
        }
    }

    @Test
    void nullIsNoText() {
        db.copy(user, List.of("a", "b"))
                .set(user.email, text -> text)
                .set(user.bio, text -> text.equals("a") ? null : "null")
                .execute();

        assertThat(db.from(user).where(user.bio.isNull()).fetchCount()).isEqualTo(2);
    }

    @Test
    void noRowsAreNoRows() {
        assertThat(lines(db, List.of()).execute()).isZero();
    }

    @Test
    void aStreamIsTakenWhileItIsSent() {
        Stream<Line> lines = IntStream.range(0, 50_000).mapToObj(i -> new Line(1, Status.OPEN, BigDecimal.ONE));

        assertThat(lines(db, lines::iterator).execute()).isEqualTo(50_000);
    }

    @Test
    void aRowThatTheServerRefusesLeavesNothing() {
        assertThatThrownBy(() -> db.copy(user, Stream.concat(emails(20_000), Stream.of("ann@acme.io"))::iterator)
                        .set(user.email, text -> text)
                        .execute())
                .isInstanceOfSatisfying(
                        UniqueViolation.class, e -> assertThat(e.fields()).containsExactly("email"));
        assertThat(users()).isEqualTo(1);
    }

    @Test
    void aFieldWithoutItsValueIsNamed() {
        assertThatThrownBy(() ->
                        lines(db, List.of(new Line(1, Status.OPEN, null))).execute())
                .isInstanceOfSatisfying(
                        NotNullViolation.class, e -> assertThat(e.fields()).containsExactly("total"));
    }

    @Test
    void aFailureOfTheProgramWhileItGivesRowsLeavesNothing() {
        Stream<String> failing = emails(20_000).peek(each -> {
            if (each.equals("19000")) {
                throw new ArithmeticException("mine");
            }
        });

        assertThatThrownBy(() -> db.copy(user, failing::iterator)
                        .set(user.email, text -> text)
                        .execute())
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("mine");
        assertThat(users()).isEqualTo(1);
    }

    @Test
    void halfACharacterIsRefusedAndNotChanged() {
        assertThatThrownBy(() -> db.copy(user, List.of("a\ud83d"))
                        .set(user.email, text -> text)
                        .execute())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a text has half a character: a surrogate without the other one");
        assertThat(users()).isEqualTo(1);
    }

    @Test
    void inATransactionItIsUndoneWithIt() {
        assertThatThrownBy(() -> db.inTransaction(transaction -> {
                    assertThat(lines(transaction, List.of(new Line(1, Status.OPEN, BigDecimal.ONE)))
                                    .execute())
                            .isOne();
                    assertThat(transaction.from(order).fetchCount()).isOne();
                    throw new ArithmeticException("no");
                }))
                .isInstanceOf(ArithmeticException.class);
        assertThat(db.from(order).fetchCount()).isZero();
    }

    @Test
    void aFailureThatTheProgramIgnoresEndsTheTransaction() {
        assertThatThrownBy(() -> db.inTransaction(transaction -> {
                    transaction.insert(user).set(user.email, "kept?").execute();
                    assertThatThrownBy(() -> transaction
                                    .copy(user, failing())
                                    .set(user.email, text -> text)
                                    .execute())
                            .isInstanceOf(ArithmeticException.class);
                }))
                .isInstanceOf(TransactionAborted.class);
        assertThat(users()).isEqualTo(1);
    }

    @Test
    void aFailureInAPartOfATransactionIsUndoneAlone() {
        db.inTransaction(transaction -> {
            transaction.insert(user).set(user.email, "kept").execute();
            assertThatThrownBy(() -> transaction.inTransaction(part -> part.copy(user, failing())
                            .set(user.email, text -> text)
                            .execute()))
                    .isInstanceOf(ArithmeticException.class);
        });

        assertThat(users()).isEqualTo(2);
    }

    @Test
    void whoCancelsStopsIt() {
        Cancellation cancellation = new Cancellation();
        Stream<String> endless = Stream.iterate(0, i -> i + 1).map(i -> {
            if (i == 30_000) {
                new Thread(cancellation::cancel).start();
            }
            return String.valueOf(i);
        });

        assertThatThrownBy(() -> db.cancelledBy(cancellation)
                        .copy(user, endless::iterator)
                        .set(user.email, text -> text)
                        .execute())
                .isInstanceOf(Cancelled.class);
        assertThat(users()).isEqualTo(1);
    }

    @Test
    void aConnectionThatBreaksIsGoneForGood() {
        List<String> rows = new ArrayList<>(emails(100_000).toList());
        assertThatThrownBy(() -> db.copy(user, rows)
                        .set(user.email, text -> {
                            if (text.equals("1")) {
                                endCopying();
                            }
                            return text;
                        })
                        .execute())
                .isInstanceOf(ConnectionLost.class);
        assertThat(users()).isEqualTo(1);
    }

    private static final class NewUser extends NewRow<User> {

        NewUser() {
            super(user);
        }

        NewUser email(String value) {
            set(user.email, value);
            return this;
        }

        NewUser bio(@Nullable String value) {
            set(user.bio, value);
            return this;
        }
    }

    @Test
    void newRowsOfAClientAreCopied() {
        List<NewUser> rows = List.of(
                new NewUser().email("b").bio(null), new NewUser().bio("c's").email("c"));

        assertThat(NewRow.copyAll(rows, db).execute()).isEqualTo(2);
        assertThat(db.from(user).orderBy(user.id).select(user.email, user.bio).fetch())
                .containsExactly(new Row2<>("ann@acme.io", null), new Row2<>("b", null), new Row2<>("c", "c's"));
    }

    @Test
    void newRowsThatGiveOtherFieldsAreRefused() {
        List<NewUser> rows =
                List.of(new NewUser().email("b"), new NewUser().email("c").bio("x"));

        assertThatThrownBy(() -> NewRow.copyAll(rows, db))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows that are copied give the same fields: one gives email, another email, bio");
        assertThatThrownBy(() -> NewRow.copyAll(List.<NewUser>of(), db))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no row to copy");
    }

    @Test
    void withoutValuesItSaysWhatIsMissing() {
        assertThatThrownBy(() -> db.copy(user, List.of("a")).execute())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the rows have no values: say which by set(column, …)");
    }

    @Test
    void withoutADatabaseItSaysWhatIsMissing() {
        assertThatThrownBy(() -> Copy.into(user, List.of("a"), Executor.none())
                        .set(user.email, text -> text)
                        .execute())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the statement does not know where to run");
    }

    private void endCopying() {
        try {
            database.execute(
                    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE query LIKE 'COPY shop.users%'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Copy<Line> lines(Operations on, Iterable<Line> lines) {
        return on.copy(order, lines)
                .set(order.userId, Line::user)
                .set(order.status, Line::status)
                .set(order.total, Line::total);
    }

    private static Stream<String> emails(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf);
    }

    private static Iterable<String> failing() {
        Iterator<String> one = Arrays.asList("x").iterator();
        return () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public String next() {
                if (one.hasNext()) {
                    return one.next();
                }
                throw new ArithmeticException("mine");
            }
        };
    }

    private long users() {
        List<User> all = db.from(user).fetch();
        return all.size();
    }
}
