package dev.pgorm.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.migrate.HistoryEntry.Origin;
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
class MigratorTest {

    private static final Path MESSAGES = Path.of("src/test/cases/messages");
    private static final ApplyOptions IMPATIENT =
            new ApplyOptions(Duration.ofMillis(50), Optional.empty(), 2, Duration.ofMillis(1), Duration.ofMillis(1));

    private final TestDatabase database = TestDatabases.get().create();
    private final MigrationHistory history = new MigrationHistory(Identifier.of("pgorm"));
    private final List<String> heard = new ArrayList<>();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void appliesInOrderAndRemembersWhatItRan() throws SQLException {
        MigrationOutcome outcome = apply(
                script("1_a", "CREATE TABLE a (); CREATE INDEX CONCURRENTLY i ON a ((1))"),
                script("2_b", "DROP TABLE a"));

        assertThat(outcome.failure()).isEmpty();
        assertThat(outcome.applied())
                .extracting(MigrationOutcome.Applied::migration)
                .containsExactly("1_a", "2_b");
        assertThat(entries()).allMatch(HistoryEntry::isFinished);
        assertThat(entry("1_a").steps()).hasSize(2).allMatch(HistoryEntry.RecordedStep::finished);
        assertThat(apply(script("1_a", "CREATE TABLE a ()")).applied()).isEmpty();
    }

    @Test
    void aFailureInATransactionLeavesNothingAndMayBeMended() throws SQLException {
        MigrationOutcome outcome = apply(script("1_a", "CREATE TABLE a ();\nCREATE TABLE a ();"));

        Golden.check(MESSAGES.resolve("migration-failed.txt"), message(outcome));
        assertThat(entry("1_a").isPartlyDone()).isFalse();
        assertThat(entry("1_a").error()).isPresent();
        assertThat(apply(script("1_a", "CREATE TABLE a ();")).failure()).isEmpty();
        assertThat(entry("1_a").error()).isEmpty();
    }

    @Test
    void aFailureBehindWhatIsCommittedGoesOnThereNextTime() throws SQLException {
        String done = """
                SET search_path = app;
                CREATE TABLE a (b integer);
                INSERT INTO a VALUES (1);
                CREATE INDEX CONCURRENTLY i ON a (b);
                """;
        database.execute("CREATE SCHEMA app");

        MigrationOutcome outcome = apply(script("1_a", done + "CREATE TABLE a ();"));

        Golden.check(MESSAGES.resolve("migration-half-applied.txt"), message(outcome));
        assertThat(entry("1_a").isPartlyDone()).isTrue();
        assertThat(apply(script("1_a", done + "CREATE TABLE c ();")).failure()).isEmpty();
        assertThat(single("SELECT count(*) FROM app.a")).isEqualTo("1");
        assertThat(single("SELECT to_regclass('app.c') IS NOT NULL")).isEqualTo("t");
        assertThat(entry("1_a").checksum())
                .isEqualTo(script("1_a", done + "CREATE TABLE c ();").checksum());
    }

    @Test
    void theDonePartOfAHalfAppliedMigrationMayNotChange() {
        apply(script("1_a", "CREATE TABLE a (); VACUUM a; CREATE TABLE a ()"));

        Golden.check(
                MESSAGES.resolve("migration-done-part-changed.txt"),
                message(apply(script("1_a", "CREATE TABLE b (); VACUUM a; CREATE TABLE c ()"))));
    }

    @Test
    void aRunKilledInATransactionLeavesNothingOfIt() throws SQLException {
        MigrationScript script = script("1_a", "CREATE TABLE a (); VACUUM a; CREATE TABLE b (); CREATE TABLE c ()");

        assertThat(applyKilledAt("statement-4", script).failure())
                .containsInstanceOf(MigrationFailure.Unreachable.class);

        assertThat(entry("1_a").steps()).hasSize(2);
        assertThat(single("SELECT to_regclass('b') IS NULL")).isEqualTo("t");
        assertThat(apply(script).failure()).isEmpty();
        assertThat(heard).containsExactly("1_a 2/4", "statement-3", "statement-4");
    }

    @Test
    void aBuildOfAnIndexThatWasKilledBeforeItBeganIsDoneAgain() throws SQLException {
        MigrationScript script = script("1_a", "CREATE TABLE a (b integer); CREATE INDEX CONCURRENTLY i ON a (b)");

        applyKilledAt("statement-2", script);

        assertThat(entry("1_a").steps().getLast().finished()).isFalse();
        assertThat(apply(script).failure()).isEmpty();
        assertThat(single("SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass"))
                .isEqualTo("t");
    }

    @Test
    void aBuildOfAnIndexThatWasKilledBehindItsEndIsNotDoneAgain() throws SQLException {
        MigrationScript script = script("1_a", "CREATE TABLE a (b integer); CREATE INDEX CONCURRENTLY i ON a (b)");
        applyKilledAt("statement-2", script);
        database.execute("CREATE INDEX i ON a (b)");

        assertThat(apply(script).failure()).isEmpty();

        assertThat(heard).containsExactly("1_a 1/2");
        assertThat(entry("1_a").isFinished()).isTrue();
    }

    @Test
    void anInvalidIndexOfAKilledBuildIsBuiltAnew() throws SQLException {
        MigrationScript script = script("1_a", "CREATE TABLE a (b integer); CREATE INDEX CONCURRENTLY i ON a (b)");
        applyKilledAt("statement-2", script);
        database.execute(
                "CREATE INDEX i ON a (b); UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'i'::regclass");

        assertThat(apply(script).failure()).isEmpty();

        assertThat(single("SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass"))
                .isEqualTo("t");
    }

    @Test
    void aKilledDropOfAnIndexIsFinished() throws SQLException {
        database.execute("CREATE TABLE a (b integer); CREATE INDEX i ON a (b)");
        MigrationScript script = script("1_a", "DROP INDEX CONCURRENTLY public.i");
        applyKilledAt("statement-1", script);

        assertThat(apply(script).failure()).isEmpty();

        assertThat(single("SELECT to_regclass('i') IS NULL")).isEqualTo("t");
    }

    @Test
    void whatNobodyCanTellIsAskedAbout() throws SQLException {
        MigrationScript script = script(
                "1_a", "-- pgorm:step id=counts mode=outside\nSELECT 1;\n-- pgorm:step id=makes\nCREATE TABLE b ();");
        applyKilledAt("counts", script);

        Golden.check(MESSAGES.resolve("migration-in-doubt.txt"), message(apply(script)));

        database.execute(history.decisions("1_a", 1).getFirst());
        assertThat(apply(script).failure()).isEmpty();
        assertThat(heard).containsExactly("1_a 0/2", "1_a 1/2", "makes");
    }

    @Test
    void aLockThatIsNotGrantedEndsInAMessage() throws SQLException {
        database.execute("CREATE TABLE a ()");
        try (Connection other = database.connect()) {
            other.setAutoCommit(false);
            execute(other, "LOCK TABLE a");

            Golden.check(
                    MESSAGES.resolve("migration-lock-not-granted.txt"),
                    message(apply(script("1_a", "ALTER TABLE a ADD COLUMN b integer"))));
        }
    }

    @Test
    void twoMigrationsAtATimeDoNotRun() throws SQLException {
        try (Connection other = database.connect()) {
            assertThat(MigrationLock.take(other, MigrationLock.Purpose.MIGRATING, IMPATIENT, reason -> {}, new Stop()))
                    .isPresent();

            Golden.check(
                    MESSAGES.resolve("migration-running.txt"),
                    message(apply(script("1_a", "CREATE TABLE a ()")))
                            .replaceAll("pid \\d+, [^)]*", "pid N, somebody"));
        }
    }

    @Test
    void aStatementOfAKilledRunThatStillWorksIsWaitedFor() throws SQLException {
        try (Connection other = database.connect()) {
            assertThat(MigrationLock.take(other, MigrationLock.Purpose.WORKING, IMPATIENT, reason -> {}, new Stop()))
                    .isPresent();

            assertThat(apply(script("1_a", "CREATE TABLE a ()")).failure())
                    .containsInstanceOf(MigrationFailure.MigrationRunning.class);
        }
    }

    @Test
    void aMigrationMayTakeAnotherRole() throws SQLException {
        String role = "role_of_" + database.name();
        database.execute("CREATE ROLE " + role + "; GRANT CREATE ON SCHEMA public TO " + role);

        MigrationOutcome outcome =
                apply(script("1_a", "SET ROLE " + role + "; CREATE TABLE a (); VACUUM a; CREATE TABLE b ()"));

        assertThat(outcome.failure()).isEmpty();
        assertThat(single("SELECT tableowner FROM pg_tables WHERE tablename = 'b'"))
                .isEqualTo(role);
        database.execute("DROP OWNED BY " + role + "; DROP ROLE " + role);
    }

    @Test
    void prismasTableIsRead() throws SQLException {
        database.execute("""
                CREATE TABLE _prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL,
                    finished_at timestamptz, migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
                    started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0);
                INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, rolled_back_at) VALUES
                    ('1', 'x', now(), '1_done', NULL), ('2', 'y', NULL, '2_failed', NULL), ('3', 'z', NULL, '3_back', now())
                """);

        assertThat(entries()).extracting(HistoryEntry::name).containsExactly("1_done", "2_failed");
        assertThat(entries()).allMatch(each -> each.origin() == Origin.PRISMA);
        assertThat(entry("1_done").isFinished()).isTrue();
        assertThat(entry("2_failed").isFinished()).isFalse();
    }

    @Test
    void aBaselineRunsNothing() throws SQLException {
        assertThat(new Migrator(database::connect, history, IMPATIENT)
                        .baseline(List.of(script("1_a", "CREATE TABLE a ()")), new Stop()))
                .isEmpty();

        assertThat(entry("1_a").origin()).isEqualTo(Origin.BASELINE);
        assertThat(single("SELECT to_regclass('a') IS NULL")).isEqualTo("t");
    }

    @Test
    void aStoppedRunSaysWhatIsDone() {
        Stop stop = new Stop();
        MigrationListener stopping = new MigrationListener() {
            @Override
            public void step(String migration, MigrationStep step, int count) {
                if (step.place() == 2) {
                    request(stop);
                }
            }
        };

        MigrationOutcome outcome = new Migrator(database::connect, history, IMPATIENT)
                .apply(List.of(script("1_a", "CREATE TABLE a (); VACUUM a; CREATE TABLE b ()")), stopping, stop);

        Golden.check(MESSAGES.resolve("migration-stopped.txt"), message(outcome));
    }

    private static void request(Stop stop) {
        try {
            stop.request();
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    private static MigrationScript script(String name, String text) {
        return MigrationScript.parse(name, text);
    }

    private MigrationOutcome apply(MigrationScript... scripts) {
        MigrationListener listener = new MigrationListener() {
            @Override
            public void started(String migration, int statements, int done) {
                heard.add(migration + " " + done + "/" + statements);
            }

            @Override
            public void step(String migration, MigrationStep step, int count) {
                heard.add(step.id());
            }
        };
        return new Migrator(database::connect, history, IMPATIENT).apply(List.of(scripts), listener, new Stop());
    }

    /** The server ends the sessions of the run at the moment when a statement would be sent: so it looks when its process is killed. */
    private MigrationOutcome applyKilledAt(String step, MigrationScript script) {
        MigrationListener killer = new MigrationListener() {
            @Override
            public void step(String migration, MigrationStep each, int count) {
                if (each.id().equals(step)) {
                    killOthers();
                }
            }
        };
        return new Migrator(database::connect, history, IMPATIENT).apply(List.of(script), killer, new Stop());
    }

    private void killOthers() {
        try (Connection connection = database.connect()) {
            execute(connection, """
                    SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid()
                    """);
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String message(MigrationOutcome outcome) {
        return outcome.failure().orElseThrow().message();
    }

    private List<HistoryEntry> entries() throws SQLException {
        try (Connection connection = database.connect()) {
            return history.read(connection);
        }
    }

    private HistoryEntry entry(String name) throws SQLException {
        return entries().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String single(String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
