package dev.pgorm.exec;

import static dev.pgorm.client.Shop.order;
import static dev.pgorm.client.Shop.user;
import static dev.pgorm.query.explain.ExplainOption.ANALYZE;
import static dev.pgorm.query.explain.ExplainOption.BUFFERS;
import static dev.pgorm.query.explain.ExplainOption.WITHOUT_TIMING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.client.Shop;
import dev.pgorm.exec.error.StatementRefused;
import dev.pgorm.exec.error.UniqueViolation;
import dev.pgorm.query.Queries;
import dev.pgorm.query.explain.Plan;
import dev.pgorm.query.explain.PlanNode;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans of statements on a server; whatever is explained, no row changes. */
class ExplainTest {

    private static final String SCRIPT = Shop.SCRIPT + """
            INSERT INTO shop.users (email) VALUES ('ann@acme.io'), ('bob@acme.io');
            INSERT INTO shop.orders (user_id, status, total) VALUES (1, 'paid', 10.50), (1, 'open', 1.00);
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
    void aPlanIsATreeOfNodesAndRunsNothing() {
        Plan plan = db.from(user).where(user.email.eq("ann@acme.io")).explain();

        assertThat(plan.isMeasured()).isFalse();
        assertThat(plan.nodes()).extracting(PlanNode::relation).contains(Optional.of("users"));
        assertThat(plan.expensive().share()).isPositive();
        assertThat(plan).asString().contains("ann@acme.io");
    }

    @Test
    void aMeasuredPlanCountsRowsTimesAndBlocks() {
        Plan plan = db.from(order).explain(ANALYZE, BUFFERS);

        assertThat(plan.root().measure()).hasValueSatisfying(measure -> {
            assertThat(measure.rows()).isEqualTo(2);
            assertThat(measure.ownTime()).isPresent();
        });
        assertThat(plan.root().buffers())
                .hasValueSatisfying(buffers -> assertThat(buffers.isEmpty()).isFalse());
        assertThat(plan.executionTime()).isPresent();
    }

    @Test
    void writesThatAreMeasuredAreUndone() {
        Plan deleted = db.delete(order).all().explain(ANALYZE, WITHOUT_TIMING);
        db.insert(user).set(user.email, "cem@acme.io").explain(ANALYZE);
        db.update(user).set(user.email, user.email.concat("x")).all().explain(ANALYZE);
        db.insert(user)
                .set(user.email, "dora@acme.io")
                .with(user.orders.create(Queries.insert(order).set(order.total, 1)))
                .explain(ANALYZE);

        assertThat(deleted.nodes())
                .extracting(each -> each.measure().orElseThrow().rows())
                .contains(2.0);
        assertThat(db.from(order).fetchCount()).isEqualTo(2);
        assertThat(db.from(user).orderBy(user.id).select(user.email).fetch())
                .containsExactly("ann@acme.io", "bob@acme.io");
    }

    @Test
    void aTransactionGoesOnWithoutWhatWasExplainedInIt() {
        db.inTransaction(transaction -> {
            transaction.insert(user).set(user.email, "cem@acme.io").execute();
            transaction.delete(order).all().explain(ANALYZE);
            assertThatThrownBy(() -> transaction
                            .insert(user)
                            .set(user.email, "cem@acme.io")
                            .explain(ANALYZE))
                    .isInstanceOf(UniqueViolation.class);
            transaction.insert(user).set(user.email, "dora@acme.io").execute();
        });

        assertThat(db.from(user).fetchCount()).isEqualTo(4);
        assertThat(db.from(order).fetchCount()).isEqualTo(2);
    }

    @Test
    void aDatabaseThatOnlyReadsRefusesToMeasureAWrite() {
        assertThatThrownBy(() -> db.readOnly().delete(order).all().explain(ANALYZE))
                .isInstanceOf(StatementRefused.class);
        assertThat(db.readOnly().delete(order).all().explain().root().type()).isEqualTo("ModifyTable");
    }

    @Test
    void aStatementWithoutADatabaseSaysSo() {
        assertThatThrownBy(() -> Queries.from(user).explain()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Queries.delete(user).all().explain()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSessionExplainsSqlAndUndoesIt() throws SQLException {
        List<Plan> plans = new ArrayList<>();
        SqlListener listener = new SqlListener() {
            @Override
            public void plan(Plan plan) {
                plans.add(plan);
            }
        };
        try (SqlSession session = new SqlSession(database.connect(), false)) {
            ExecutionOutcome alone = session.explain("delete from shop.orders;", Set.of(ANALYZE), listener);
            session.execute("begin; insert into shop.users (email) values ('cem@acme.io')", SqlListener.silent());
            ExecutionOutcome inside = session.explain("delete from shop.orders", Set.of(ANALYZE), listener);
            ExecutionOutcome failed = session.explain("select 1/id from shop.orders where nix", Set.of(), listener);
            session.execute("commit", SqlListener.silent());

            assertThat(alone.failure()).isEmpty();
            assertThat(inside.failure()).isEmpty();
            assertThat(failed.failure()).hasValueSatisfying(failure -> {
                assertThat(failure.sqlState()).isEqualTo("42703");
                assertThat(failure.position()).hasValue("select 1/id from shop.orders where ".length());
            });
        }
        assertThat(plans).hasSize(2).extracting(Plan::isMeasured).containsOnly(true);
        assertThat(db.from(order).fetchCount()).isEqualTo(2);
        assertThat(db.from(user).fetchCount()).isEqualTo(3);
    }

    @Test
    void whoDrawsNoTreeHearsTheServersJson() throws SQLException {
        List<String> heard = new ArrayList<>();
        SqlListener listener = new SqlListener() {
            @Override
            public void columns(List<ResultColumn> columns) {
                columns.forEach(each -> heard.add(each.name() + " " + each.type()));
            }

            @Override
            public boolean row(Row row) {
                heard.add(Plan.of(row.textOr(0, "")).root().name());
                return true;
            }
        };
        try (SqlSession session = new SqlSession(database.connect(), false)) {
            session.explain(Queries.from(order), List.of(), Set.of(BUFFERS), listener);
        }
        assertThat(heard).containsExactly("QUERY PLAN json", "Seq Scan on orders");
    }

    /** {@code EXPLAIN a; b} explained the first statement and ran the second one. */
    @Test
    void severalStatementsAreNotExplainedAndNotRun() throws SQLException {
        try (SqlSession session = new SqlSession(database.connect(), false)) {
            ExecutionOutcome several =
                    session.explain("select 1; delete from shop.orders", Set.of(), SqlListener.silent());
            ExecutionOutcome analyzes =
                    session.explain("analyze delete from shop.orders", Set.of(), SqlListener.silent());
            ExecutionOutcome explains = session.explain("explain select 1", Set.of(), SqlListener.silent());

            assertThat(several.failure().orElseThrow().message())
                    .isEqualTo("a plan is one of one statement, and there are 2");
            assertThat(analyzes.failure()).isPresent();
            assertThat(explains.failure().orElseThrow().message()).isEqualTo("the statement says EXPLAIN itself");
        }
        assertThat(db.from(order).fetchCount()).isEqualTo(2);
    }
}
