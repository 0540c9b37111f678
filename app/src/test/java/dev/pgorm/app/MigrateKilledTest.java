package dev.pgorm.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.testkit.golden.Golden;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} between two statements of a migration: status says what is done, the next apply does the rest. */
@Timeout(120)
final class MigrateKilledTest {

    private static final Path CASES = Path.of("src/test/cases/killed");

    /** The lock that makes a statement wait until the test has killed its process. */
    private static final long GATE = 4711;

    @TempDir
    private Path directory;

    private final TestDatabase database = TestDatabases.get().create();

    @BeforeEach
    void install() throws IOException {
        ProgramProcess.install(directory);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aMigrationKilledBetweenItsStatementsGoesOnWhereItStopped() throws Exception {
        migration("""
                CREATE TABLE item (a integer);
                INSERT INTO item VALUES (1);
                CREATE INDEX CONCURRENTLY item_a ON item (a);
                INSERT INTO item VALUES (2);
                SELECT pg_advisory_xact_lock(%d);
                INSERT INTO item VALUES (3);
                """.formatted(GATE));

        killWhileWaiting("statement-5");

        Golden.check(CASES.resolve("between.txt"), normal(shell("status") + shell("apply --yes") + shell("status")));
        assertThat(single("SELECT array_agg(a ORDER BY a) FROM item")).isEqualTo("{1,2,3}");
    }

    @Test
    void aMigrationKilledInAStatementOutsideTransactionsIsAskedAbout() throws Exception {
        migration("""
                CREATE TABLE item (a integer);
                -- pgorm:step id=wait mode=outside
                SELECT pg_advisory_lock(%d);
                -- pgorm:step id=rest
                INSERT INTO item VALUES (1);
                """.formatted(GATE));

        killWhileWaiting("wait");

        Golden.check(CASES.resolve("in-doubt.txt"), normal(shell("status") + shell("apply --yes")));
        database.execute("UPDATE pgorm.migration_step SET finished_at = now() WHERE finished_at IS NULL");
        assertThat(shell("apply --yes")).contains("1 migration applied");
        assertThat(single("SELECT count(*) FROM item")).isEqualTo("1");
    }

    private void migration(String text) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("migrations/1_item"));
        Files.writeString(folder.resolve("migration.sql"), text);
    }

    private void killWhileWaiting(String step) throws Exception {
        try (Connection gate = database.connect();
                Statement statement = gate.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + GATE + ")");
            ProcessBuilder builder = new ProcessBuilder(
                            List.of(directory.resolve("pgorm").toString(), "migrate", "apply", "--yes"))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("killed.log").toFile());
            builder.environment().put("PGORM_URL", url());
            Process process = builder.start();
            try {
                await("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = " + GATE);
            } finally {
                process.destroyForcibly();
            }
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(step).isTrue();
        }
        // With the gate open the statement ends, its transaction finds nobody to answer, and the session goes.
        await(
                "SELECT CASE WHEN count(*) = 0 THEN 1 ELSE 0 END FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'");
    }

    private void await(String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            while (true) {
                try (ResultSet row = statement.executeQuery(query)) {
                    row.next();
                    if (row.getInt(1) > 0) {
                        return;
                    }
                }
                Thread.onSpinWait();
            }
        }
    }

    private String shell(String arguments) throws IOException, InterruptedException {
        ProgramProcess.Outcome outcome = ProgramProcess.shell(
                directory, "./pgorm migrate " + arguments + " || echo exit $?", Map.of("PGORM_URL", url()));
        return "$ pgorm migrate " + arguments + "\n" + outcome.output();
    }

    private String normal(String text) {
        return text.replace(database.name(), "<database>")
                .replace(database.server().address(), "<server>")
                .replace(" as " + database.user() + " (", " as <user> (")
                .replaceAll("[0-9.]+ s\\b", "<time>")
                .replaceAll("[0-9-]{10} [0-9:]{8} UTC", "<when>");
    }

    private String url() {
        String account = database.user() + (database.password().isEmpty() ? "" : ":" + database.password());
        return "postgresql://" + account + "@" + database.server().address() + "/" + database.name();
    }

    private String single(String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
