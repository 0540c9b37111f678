package dev.pgorm.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.Differ;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.plan.Plan;
import dev.pgorm.plan.PlanOptions;
import dev.pgorm.plan.Planner;
import dev.pgorm.plan.Step;
import dev.pgorm.plan.StepMode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProverTest {

    private static final String BEFORE = "CREATE TABLE item (id integer, name text);";
    private static final String AFTER =
            "CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE item (id integer PRIMARY KEY, mood mood); CREATE INDEX ON item (mood);";

    private final ScratchServer server = ScratchServer.at(ScratchServers.address());
    private final Prover prover = new Prover(server);

    @AfterEach
    void close() {
        prover.close();
        server.close();
    }

    @Test
    void aPlanThatLeadsToItsTargetIsProved() {
        Catalog from = read(BEFORE);
        ChangeSet changes = changes(from, read(AFTER));

        assertThat(prover.prove(from, changes, plan(from, changes), Map.of())).isEqualTo(new ProofResult.Proved());
    }

    @Test
    void aSecondPlanBeginsWhereTheFirstBegan() {
        Catalog from = read(BEFORE);
        ChangeSet first = changes(from, read(AFTER));
        ChangeSet second = changes(from, Catalog.empty());

        prover.prove(from, first, plan(from, first), Map.of());

        assertThat(prover.prove(from, second, plan(from, second), Map.of())).isEqualTo(new ProofResult.Proved());
    }

    @Test
    void aCopyWhoseConnectionIsLostIsMadeAgain() throws SQLException {
        Catalog from = read(BEFORE);
        ChangeSet changes = changes(from, read(AFTER));
        Plan plan = plan(from, changes);
        prover.prove(from, changes, plan, Map.of());
        endSessionsOfThisServer();

        assertThatThrownBy(() -> prover.prove(from, changes, plan, Map.of())).isInstanceOf(ScratchException.class);
        assertThat(prover.prove(from, changes, plan, Map.of())).isEqualTo(new ProofResult.Proved());
    }

    /** All but the one that makes and drops databases. */
    private static void endSessionsOfThisServer() throws SQLException {
        ScratchAddress address = ScratchServers.address();
        Properties properties = new Properties();
        properties.putAll(address.properties());
        try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), properties);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname LIKE 'pgorm\\_scratch\\_"
                            + ProcessHandle.current().pid() + "\\_%'");
        }
    }

    @Test
    void aCopyWithASubscriptionIsDroppedWhenTheServerIsClosed() {
        String subscription = """
                CREATE SUBSCRIPTION news CONNECTION 'host=localhost dbname=none' PUBLICATION none
                WITH (connect = false, slot_name = NONE, enabled = false);
                """;
        Catalog from = read(BEFORE + subscription);
        ChangeSet changes = changes(from, read(AFTER + subscription));
        Plan plan = plan(from, changes);
        ScratchServer own = ScratchServer.at(ScratchServers.address());
        assertThat(own.prover().prove(from, changes, plan, Map.of())).isEqualTo(new ProofResult.Proved());

        assertThatCode(own::close).doesNotThrowAnyException();
    }

    @Test
    void stepsOutsideTransactionsRunOnACopy() {
        Catalog from = read(BEFORE);
        ChangeSet changes = changes(from, read(BEFORE + "CREATE INDEX by_name ON item (name);"));
        Plan plan = withSql(
                plan(from, changes), "CREATE INDEX CONCURRENTLY by_name ON public.item (name)", StepMode.OUTSIDE);

        assertThat(prover.prove(from, changes, plan, Map.of())).isEqualTo(new ProofResult.Proved());
        assertThat(prover.prove(from, changes, plan, Map.of())).isEqualTo(new ProofResult.Proved());
    }

    @Test
    void aPlanThatLeadsElsewhereShowsWhatRemains() {
        Catalog from = read(BEFORE);
        ChangeSet changes = changes(from, read(BEFORE + "CREATE INDEX by_name ON item (name);"));
        Plan wrong = withSql(plan(from, changes), "CREATE INDEX by_name ON public.item (id)", StepMode.TRANSACTIONAL);

        assertThat(prover.prove(from, changes, wrong, Map.of()))
                .isInstanceOfSatisfying(
                        ProofResult.Differs.class,
                        differs -> assertThat(differs.remaining().changes())
                                .extracting(change -> change.object().toString())
                                .containsExactly("index public.by_name"));
    }

    @Test
    void aRefusedStepIsNamed() {
        Catalog from = read(BEFORE);
        ChangeSet changes = changes(from, read(BEFORE + "CREATE INDEX by_name ON item (name);"));
        Plan wrong =
                withSql(plan(from, changes), "CREATE INDEX by_name ON public.item (missing)", StepMode.TRANSACTIONAL);

        assertThat(prover.prove(from, changes, wrong, Map.of()))
                .isInstanceOfSatisfying(ProofResult.StepRefused.class, refused -> {
                    assertThat(refused.place()).isEqualTo(1);
                    assertThat(refused.server().message()).isEqualTo("column \"missing\" does not exist");
                });
    }

    private Catalog read(String script) {
        Canonicalisation result =
                new Canonicaliser(server).canonicalise(SqlSource.text("case.sql", script), Optional.empty());
        assertThat(result).isInstanceOf(Canonicalisation.Done.class);
        return ((Canonicalisation.Done) result).introspection().catalog();
    }

    private static ChangeSet changes(Catalog from, Catalog to) {
        return Differ.diff(from, to, ManagedScope.everything(), List.of());
    }

    private Plan plan(Catalog from, ChangeSet changes) {
        return Planner.plan(from, changes.target(), changes, PlanOptions.direct(server.serverMajor()));
    }

    /** The plan, with another statement in its only step. */
    private static Plan withSql(Plan plan, String sql, StepMode mode) {
        assertThat(plan.steps()).hasSize(1);
        Step step = plan.steps().getFirst();
        Step other = new Step(
                step.id(), step.operation(), sql, mode, step.locks(), step.hazards(), step.reverse(), step.changes());
        return new Plan(plan.fingerprintFrom(), plan.fingerprintTo(), List.of(other));
    }
}
