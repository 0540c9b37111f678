package dev.pgorm.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.Differ;
import dev.pgorm.introspect.Introspector;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.migrate.ApplyFailure.StateLeft;
import dev.pgorm.plan.Fingerprint;
import dev.pgorm.plan.Operation;
import dev.pgorm.plan.Plan;
import dev.pgorm.plan.PlanOptions;
import dev.pgorm.plan.Planner;
import dev.pgorm.plan.Step;
import dev.pgorm.plan.StepMode;
import dev.pgorm.plan.Verb;
import dev.pgorm.testkit.golden.Golden;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ApplierTest {

    private static final Path MESSAGES = Path.of("src/test/cases/messages");
    private static final ApplyOptions IMPATIENT =
            new ApplyOptions(Duration.ofMillis(50), Optional.empty(), 2, Duration.ofMillis(1), Duration.ofMillis(1));

    private final TestDatabase database = TestDatabases.get().create();
    private final List<String> heard = new ArrayList<>();
    private final PlanListener listener = new PlanListener() {
        @Override
        public void started(int place, int count, Step step) {
            heard.add("started " + place + "/" + count);
        }

        @Override
        public void finished(int place, int count, Step step, Duration elapsed) {
            heard.add("finished " + place + "/" + count);
        }

        @Override
        public void waiting(String reason) {
            heard.add("waiting");
        }

        @Override
        public void verifying() {
            heard.add("verifying");
        }
    };

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anAppliedPlanIsVerified() throws SQLException {
        Catalog target = targetOf("CREATE TABLE item (id serial PRIMARY KEY); CREATE INDEX by_id ON item (id);");
        Catalog from = read();
        ChangeSet changes = Differ.diff(from, target, ManagedScope.everything(), List.of());
        Plan plan = Planner.plan(from, target, changes, PlanOptions.direct(17));

        ApplyOutcome outcome = apply(plan, target);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ApplyOutcome.Applied.class,
                        applied -> assertThat(applied.isVerified()).isTrue());
        assertThat(heard).startsWith("started 1/" + plan.steps().size()).endsWith("verifying");
    }

    @Test
    void whatDiffersAfterwardsIsShown() throws SQLException {
        ApplyOutcome outcome =
                apply(plan(step("CREATE TABLE other ()", StepMode.TRANSACTIONAL)), targetOf("CREATE TABLE item ()"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ApplyOutcome.Applied.class,
                        applied -> assertThat(applied.remaining().changes()).hasSize(2));
    }

    @Test
    void aDatabaseThatHasMovedIsLeftAlone() throws SQLException {
        Plan plan = plan(step("CREATE TABLE item ()", StepMode.TRANSACTIONAL));
        database.execute("CREATE TABLE moved ()");

        assertThat(failure(apply(plan, Catalog.empty()))).isInstanceOf(ApplyFailure.OutOfDate.class);
        assertThat(heard).isEmpty();
    }

    @Test
    void aFailureInATransactionChangesNothing() throws SQLException {
        Plan plan = plan(
                step("CREATE TABLE item ()", StepMode.TRANSACTIONAL),
                step("CREATE TABLE item ()", StepMode.TRANSACTIONAL));

        ApplyFailure failure = failure(apply(plan, Catalog.empty()));

        Golden.check(MESSAGES.resolve("step-failed.txt"), failure.message());
        assertThat(failure.state()).isInstanceOf(StateLeft.NothingChanged.class);
        assertThat(read().tables()).isEmpty();
    }

    @Test
    void aFailureAfterACommittedStepSaysWhatStays() throws SQLException {
        Plan plan = plan(
                step("CREATE TABLE item ()", StepMode.TRANSACTIONAL),
                step("CREATE TABLE other ()", StepMode.ALONE),
                step("VACUUM missing", StepMode.OUTSIDE));

        ApplyFailure failure = failure(apply(plan, Catalog.empty()));

        Golden.check(MESSAGES.resolve("step-failed-halfway.txt"), failure.message());
        assertThat(read().tables()).hasSize(2);
    }

    @Test
    void aLockThatIsNotGrantedIsTriedAgainAndThenReported() throws SQLException {
        database.execute("CREATE TABLE item ()");
        Plan plan = plan(step("ALTER TABLE item ADD id integer", StepMode.TRANSACTIONAL));

        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE item");
            ApplyFailure failure = failure(apply(plan, Catalog.empty()));

            Golden.check(MESSAGES.resolve("lock-not-granted.txt"), failure.message());
            assertThat(heard).containsExactly("started 1/1", "waiting", "started 1/1");
        }
    }

    @Test
    void anotherMigrationIsNamed() throws SQLException {
        Plan plan = plan(step("CREATE TABLE item ()", StepMode.TRANSACTIONAL));

        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtextextended('dev.pgorm.migration', 0))");
            ApplyFailure failure = failure(apply(plan, Catalog.empty()));

            assertThat(failure).isInstanceOf(ApplyFailure.MigrationRunning.class);
            assertThat(failure.message().replaceAll("\\d+", "N"))
                    .isEqualTo("Another migration of this database is running (pid N, pgorm-test)."
                            + " Wait for its end, or end that session.");
        }
    }

    @Test
    void aFailedConcurrentIndexLeavesNoInvalidOne() throws SQLException {
        database.execute("CREATE TABLE item (id integer); INSERT INTO item VALUES (1), (1);");
        Plan plan = plan(new Step(
                "create-index",
                new Operation(Verb.CREATE, ObjectAddress.of(ObjectKind.INDEX, QualifiedName.of("public", "by_id"))),
                "CREATE UNIQUE INDEX CONCURRENTLY by_id ON public.item (id)",
                StepMode.OUTSIDE,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of()));

        ApplyFailure failure = failure(apply(plan, Catalog.empty()));

        assertThat(failure.state()).isInstanceOf(StateLeft.NothingChanged.class);
        assertThat(count("SELECT count(*) FROM pg_class WHERE relname = 'by_id'"))
                .isZero();
    }

    @Test
    void aStopCancelsTheStatementThatRuns() throws SQLException {
        Stop stop = new Stop();
        PlanListener stopping = new PlanListener() {
            @Override
            public void started(int place, int count, Step step) {
                Thread.ofVirtual().start(() -> stopOnceRunning(stop));
            }
        };
        Plan plan = plan(step("SELECT pg_sleep(60)", StepMode.TRANSACTIONAL));

        ApplyFailure failure =
                failure(new Applier(database::connect, IMPATIENT).apply(plan, goal(Catalog.empty()), stopping, stop));

        assertThat(failure.message()).isEqualTo("Stopped. Nothing was changed.");
    }

    @Test
    void theMigrationLockIsGivenBack() throws SQLException {
        apply(plan(step("CREATE TABLE item ()", StepMode.TRANSACTIONAL)), Catalog.empty());

        assertThat(count("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"))
                .isZero();
    }

    private void stopOnceRunning(Stop stop) {
        try {
            while (count(
                            "SELECT count(*) FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(60)' AND state = 'active'")
                    == 0) {
                Thread.onSpinWait();
            }
            stop.request();
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    private long count(String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private ApplyOutcome apply(Plan plan, Catalog target) {
        return new Applier(database::connect, IMPATIENT).apply(plan, goal(target), listener, new Stop());
    }

    private static Applier.Goal goal(Catalog target) {
        return new Applier.Goal(target, Optional.empty(), ManagedScope.everything());
    }

    private static ApplyFailure failure(ApplyOutcome outcome) {
        assertThat(outcome).isInstanceOf(ApplyOutcome.Failed.class);
        return ((ApplyOutcome.Failed) outcome).failure();
    }

    private Plan plan(Step... steps) throws SQLException {
        return new Plan(Fingerprint.of(read()), Fingerprint.of(Catalog.empty()), List.of(steps));
    }

    private static Step step(String sql, StepMode mode) {
        return new Step(
                "a-step",
                new Operation(Verb.CREATE, ObjectAddress.of(ObjectKind.TABLE, QualifiedName.of("public", "item"))),
                sql,
                mode,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private Catalog read() throws SQLException {
        try (Connection connection = database.connect()) {
            return Introspector.read(connection, Optional.empty()).catalog();
        }
    }

    private static Catalog targetOf(String ddl) throws SQLException {
        try (TestDatabase other = TestDatabases.get().create()) {
            other.execute(ddl);
            try (Connection connection = other.connect()) {
                return Introspector.read(connection, Optional.empty()).catalog();
            }
        }
    }
}
