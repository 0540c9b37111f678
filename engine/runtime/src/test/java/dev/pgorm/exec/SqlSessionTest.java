package dev.pgorm.exec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class SqlSessionTest {

    private TestDatabase database;
    private SqlSession session;

    @BeforeEach
    void open() throws Exception {
        database = TestDatabases.get().create();
        session = new SqlSession(database.connect(), false);
    }

    @AfterEach
    void close() {
        session.close();
        database.close();
    }

    @Test
    void givesColumnsThenRowsThenTheTag() {
        Recording recording = new Recording();

        ExecutionOutcome outcome = session.execute("select 1 as a, null as b, 'x' as c", recording);

        assertThat(outcome.succeeded()).isTrue();
        assertThat(recording.columns).extracting(ResultColumn::name).containsExactly("a", "b", "c");
        assertThat(recording.rows).hasSize(1);
        assertThat(recording.rows.getFirst().text(0)).contains("1");
        assertThat(recording.rows.getFirst().isNull(1)).isTrue();
        assertThat(recording.tags).containsExactly("SELECT 1");
    }

    @Test
    void runsStatementsOneByOneAndStopsAtTheFirstThatFails() {
        Recording recording = new Recording();

        ExecutionOutcome outcome = session.execute(
                "create table t (a int);\ninsert into t values (1), (2);\n  select * frm t; drop table t", recording);

        assertThat(outcome.completed()).isEqualTo(2);
        assertThat(recording.tags).containsExactly("CREATE TABLE", "INSERT 0 2");
        SqlFailure failure = outcome.failure().orElseThrow();
        assertThat(failure.sqlState()).isEqualTo("42601");
        assertThat(failure.line()).isEqualTo(3);
        assertThat(failure.statement()).isEqualTo("select * frm t");
    }

    @Test
    void pointsIntoTheStatementWhereTheServerPointsWhateverStandsBeforeIt() {
        String text = "select 1; select 'ä😀', nope";

        SqlFailure failure =
                session.execute(text, SqlListener.silent()).failure().orElseThrow();

        assertThat(failure.statement()).isEqualTo("select 'ä😀', nope");
        assertThat(failure.position()).hasValue(failure.statement().indexOf("nope"));
    }

    @Test
    void streamsALargeResultAndEndsItWhereNoMoreRowsAreWanted() {
        List<Row> rows = new ArrayList<>();
        SqlListener firstTen = new SqlListener() {
            @Override
            public boolean row(Row row) {
                rows.add(row);
                return rows.size() < 10;
            }
        };

        ExecutionOutcome outcome = session.execute("select generate_series(1, 1000000000)", firstTen);

        assertThat(outcome.succeeded()).isTrue();
        assertThat(rows).hasSize(10);
        assertThat(session.transactionState()).isEqualTo(TransactionState.IDLE);
    }

    @Test
    void knowsWhetherItIsInATransaction() {
        session.execute("begin; create table t (a int)", SqlListener.silent());
        assertThat(session.transactionState()).isEqualTo(TransactionState.OPEN);

        session.execute("select 1/0", SqlListener.silent());
        assertThat(session.transactionState()).isEqualTo(TransactionState.FAILED);

        session.execute("rollback", SqlListener.silent());
        assertThat(session.transactionState()).isEqualTo(TransactionState.IDLE);
        assertThat(session.execute("select * from t", SqlListener.silent())
                        .failure()
                        .orElseThrow()
                        .sqlState())
                .isEqualTo("42P01");
    }

    @Test
    void keepsWhatWasCommittedByHand() {
        session.execute("begin; create table t (a int); insert into t values (1); commit", SqlListener.silent());
        Recording recording = new Recording();

        session.execute("select a from t", recording);

        assertThat(recording.rows).hasSize(1);
    }

    @Test
    void handsNoticesOn() {
        Recording recording = new Recording();

        session.execute("do $$ begin raise notice 'hello'; raise warning 'careful'; end $$", recording);

        assertThat(recording.notices).extracting(SqlNotice::message).containsExactly("hello", "careful");
        assertThat(recording.notices).extracting(SqlNotice::severity).containsExactly("NOTICE", "WARNING");
    }

    @Test
    void cancelsOnTheServerAndStaysUsable() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        Thread canceller = Thread.ofVirtual().start(() -> {
            try {
                running.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            session.cancel();
        });
        SqlListener announces = new SqlListener() {
            @Override
            public boolean row(Row row) {
                running.countDown();
                return true;
            }
        };

        SqlFailure failure = session.execute("select generate_series(1, 2000000000)", announces)
                .failure()
                .orElseThrow();
        canceller.join();

        assertThat(failure.isCancelled()).isTrue();
        assertThat(session.execute("select 1", SqlListener.silent()).succeeded())
                .isTrue();
    }

    @Test
    void takesQuestionMarksAndBracesAsTheyStand() {
        Recording recording = new Recording();

        session.execute("select '{\"a\": 1}'::jsonb ? 'a' as has, '{fn now()}' as braces", recording);

        assertThat(recording.rows.getFirst().text(0)).contains("t");
        assertThat(recording.rows.getFirst().text(1)).contains("{fn now()}");
    }

    @Test
    void refusesToWriteInAReadOnlySession() throws Exception {
        try (SqlSession reading = new SqlSession(database.connect(), true)) {
            SqlFailure failure = reading.execute("create table t (a int)", SqlListener.silent())
                    .failure()
                    .orElseThrow();

            assertThat(failure.sqlState()).isEqualTo("25006");
        }
    }

    @Test
    void runsTheRowsOfACopyInAScript() {
        Recording recording = new Recording();

        session.execute(
                "create table t (a int, b text);\ncopy t from stdin;\n1\tone\n2\ttwo\n\\.\nselect * from t;",
                recording);

        assertThat(recording.tags).containsExactly("CREATE TABLE", "COPY 2", "SELECT 2");
    }

    @Test
    void refusesPsqlCommandsWithTheirName() {
        SqlFailure failure = session.execute("select 1;\n\\connect other", SqlListener.silent())
                .failure()
                .orElseThrow();

        assertThat(failure.message()).isEqualTo("psql's commands are not understood here: \\connect other");
    }

    @Test
    void copiesInAndOut() throws Exception {
        session.execute("create table t (a int)", SqlListener.silent());
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        long in = session.copyIn(
                "copy t from stdin", new ByteArrayInputStream("1\n2\n".getBytes(StandardCharsets.UTF_8)));
        long rows = session.copyOut("copy t to stdout", out);

        assertThat(in).isEqualTo(2);
        assertThat(rows).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("1\n2\n");
    }

    /** Remembers everything. */
    private static final class Recording implements SqlListener {
        private final List<ResultColumn> columns = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();
        private final List<SqlNotice> notices = new ArrayList<>();
        private final List<String> tags = new ArrayList<>();

        @Override
        public void columns(List<ResultColumn> columnsOfResult) {
            columns.addAll(columnsOfResult);
        }

        @Override
        public boolean row(Row row) {
            return rows.add(row);
        }

        @Override
        public void notice(SqlNotice notice) {
            notices.add(notice);
        }

        @Override
        public void completed(StatementCompletion completion) {
            tags.add(completion.tag());
        }
    }
}
