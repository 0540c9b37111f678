package dev.pgorm.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.query.Executor;
import dev.pgorm.query.Sql;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A role and other settings that are set for statements end with each of them, whatever becomes of it. */
@Timeout(60)
final class StatementSettingsTest {

    private static final String WHO =
            "select current_user = session_user, coalesce(nullif(current_setting('app.user_id', true), ''), 'nobody')";
    private static final String MYSELF = "t nobody";

    private TestDatabase database;
    private SqlSession session;
    private String role;

    @BeforeEach
    void open() throws Exception {
        database = TestDatabases.get().create();
        role = database.name() + "; drop table \"t\"; -- '";
        database.execute("create table t (a int); create role " + quoted() + "; grant all on t to " + quoted());
        session = new SqlSession(database.connect(), false);
        session.setForStatements(List.of(Setting.role(role), Setting.of("app.user_id", "ann'; drop table t; --")));
    }

    private String quoted() {
        return SqlWriter.quote(Identifier.of(role));
    }

    @AfterEach
    void close() throws Exception {
        session.close();
        database.execute("drop owned by " + quoted() + "; drop role " + quoted());
        database.close();
    }

    @Test
    void theyAreThereForSqlAndForSqlWithValues() {
        assertThat(seen(WHO)).isEqualTo("f ann'; drop table t; --");
        List<String> rows = new ArrayList<>();
        session.execute(
                Sql.of(Executor.none(), WHO + " where 1 = ?", 1),
                List.of(Setting.of("app.user_id", "bob")),
                listener(rows));
        assertThat(rows).containsExactly("f bob");
        assertThat(seen("select count(*), 'rows' from t")).isEqualTo("0 rows");
    }

    @Test
    void theyEndWithAStatementThatWrites() {
        done("insert into t values (1)");
        assertEnded();
        assertThat(seen("select count(*), 'rows' from t")).isEqualTo("1 rows");
    }

    @Test
    void theyEndWithAStatementThatFails() {
        assertThat(session.execute("select 1/0", SqlListener.silent()).failure())
                .isPresent();
        assertEnded();
        assertThat(session.execute("create role x", SqlListener.silent()).failure())
                .map(SqlFailure::sqlState)
                .contains("42501");
        assertEnded();
    }

    @Test
    void theyEndWithAStatementThatIsCancelled() throws Exception {
        Thread canceller = Thread.ofVirtual().start(this::cancelWhenItSleeps);
        assertThat(session.execute("select pg_sleep(30)", SqlListener.silent())
                        .failure()
                        .map(SqlFailure::isCancelled))
                .contains(true);
        canceller.join();
        assertEnded();
    }

    private void cancelWhenItSleeps() {
        try (Connection connection = database.connect();
                PreparedStatement asleep = connection.prepareStatement(
                        "select 1 from pg_stat_activity where query like 'select pg_sleep%' and wait_event = 'PgSleep'")) {
            boolean sleeps = false;
            while (!sleeps) {
                try (ResultSet rows = asleep.executeQuery()) {
                    sleeps = rows.next();
                }
            }
            session.cancel();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void inAnOpenTransactionWhatWasSetBeforeComesBack() {
        session.setForStatements(List.of());
        done("begin");
        done("set local app.user_id = 'cem'");
        session.setForStatements(List.of(Setting.role(role), Setting.of("app.user_id", "ann")));
        assertThat(seen(WHO)).isEqualTo("f ann");
        done("insert into t values (1)");
        session.setForStatements(List.of());
        assertThat(seen(WHO)).isEqualTo("t cem");
        done("savepoint s");
        session.setForStatements(List.of(Setting.role(role)));
        assertThat(session.execute("select 1/0", SqlListener.silent()).failure())
                .isPresent();
        done("rollback to s");
        session.setForStatements(List.of());
        assertThat(seen(WHO)).isEqualTo("t cem");
        done("commit");
        assertEnded();
    }

    @Test
    void copiesRunWithThem() throws Exception {
        byte[] rows = "1\n2\n".getBytes(StandardCharsets.UTF_8);
        assertThat(session.copyIn("copy t from stdin", new ByteArrayInputStream(rows)))
                .isEqualTo(2);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        session.copyOut("copy (" + WHO + ") to stdout", out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("f\tann'; drop table t; --\n");
        assertThat(session.execute("copy t from stdin;\nnot a number\n\\.\n", SqlListener.silent())
                        .failure())
                .isPresent();
        done("copy t from stdin;\n3\n\\.\n");
        assertEnded();
        assertThat(seen("select count(*), 'rows' from t")).isEqualTo("3 rows");
    }

    @Test
    void statementsThatRunInNoTransactionAreRefusedWithTheReason() {
        for (String each : List.of("vacuum t", "create index concurrently on t (a)", "do $$ begin commit; end $$")) {
            SqlFailure failure =
                    session.execute(each, SqlListener.silent()).failure().orElseThrow();
            assertThat(failure.hint())
                    .hasValueSatisfying(hint -> assertThat(hint).contains("runs in none"));
            assertEnded();
        }
    }

    @Test
    void whoIsConnectedIsNoRole() {
        assertThatThrownBy(() -> Setting.role("none"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("none is no name of a role: the server means whoever is connected");
    }

    private void assertEnded() {
        session.setForStatements(List.of());
        assertThat(session.transactionState()).isEqualTo(TransactionState.IDLE);
        assertThat(seen(WHO)).isEqualTo(MYSELF);
        session.setForStatements(List.of(Setting.role(role), Setting.of("app.user_id", "ann")));
    }

    private void done(String sql) {
        assertThat(session.execute(sql, SqlListener.silent()).failure().map(SqlFailure::message))
                .as(sql)
                .isEmpty();
    }

    private String seen(String sql) {
        List<String> rows = new ArrayList<>();
        assertThat(session.execute(sql, listener(rows)).failure().map(SqlFailure::message))
                .as(sql)
                .isEmpty();
        return String.join("\n", rows);
    }

    private static SqlListener listener(List<String> rows) {
        return new SqlListener() {
            @Override
            public boolean row(Row row) {
                return rows.add(row.textOr(0, "") + " " + row.textOr(1, ""));
            }
        };
    }
}
