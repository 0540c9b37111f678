package dev.pgorm.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.testkit.pg.TestDatabases;
import dev.pgorm.testkit.pg.TestServer;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ScratchServerTest {

    private static final String SCRATCH = "SELECT datname FROM pg_database WHERE datname ~ '^pgorm_scratch_'";

    @TempDir
    private Path directory;

    @Test
    void databasesAreDroppedOnClose() throws SQLException {
        String name;
        try (ScratchServer server = ScratchServer.at(ScratchServers.address())) {
            ScratchDatabase database = server.take();
            name = database.name();
            assertThat(ScratchServers.query(SCRATCH)).contains(name);
        }

        assertThat(ScratchServers.query(SCRATCH)).doesNotContain(name);
    }

    /** The shell ended with a crash report: "Shutdown in progress". */
    @Test
    void aServerThatIsClosedWhileASignalEndsTheProgramDropsItsDatabasesQuietly() throws Exception {
        TestServer server = TestDatabases.get().server();
        Path errors = directory.resolve("errors");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndingProgram.class.getName(),
                        server.jdbcUrl(server.maintenanceDatabase()),
                        server.user(),
                        server.password())
                .redirectError(errors.toFile())
                .start();
        try (BufferedReader output = program.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readLine()).isEqualTo("ready");
            String made = "pgorm_scratch_" + program.pid() + "_";
            assertThat(ScratchServers.query(SCRATCH)).anyMatch(name -> name.startsWith(made));

            program.toHandle().destroy();

            assertThat(output.readAllLines()).containsExactly("closed", "S0005", "S0005");
            assertThat(program.waitFor()).isEqualTo(143);
            assertThat(errors).content().doesNotContain("Exception");
            assertThat(ScratchServers.query(SCRATCH)).noneMatch(name -> name.startsWith(made));
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    void aDatabaseThatCameBackIsUsedAgain() {
        try (ScratchServer server = ScratchServer.at(ScratchServers.address())) {
            ScratchDatabase first = server.take();
            first.giveBack();

            assertThat(server.take()).isSameAs(first);
            assertThat(server.take()).isNotSameAs(first);
        }
    }

    @Test
    void whatACrashedOwnerLeftIsSwept() throws SQLException {
        ScratchServers.execute("CREATE DATABASE pgorm_scratch_1_deadbeef_1 TEMPLATE template0");
        ScratchServers.execute("CREATE ROLE left_over_role");
        ScratchServers.execute("COMMENT ON ROLE left_over_role IS 'pgorm_scratch_1_deadbeef'");

        try (ScratchServer server = ScratchServer.at(ScratchServers.address())) {
            server.serverMajor();
        }

        assertThat(ScratchServers.query(SCRATCH)).doesNotContain("pgorm_scratch_1_deadbeef_1");
        assertThat(ScratchServers.query("SELECT rolname FROM pg_roles")).doesNotContain("left_over_role");
    }

    @Test
    void aLivingOwnersDatabasesAreLeftAlone() throws SQLException {
        try (ScratchServer living = ScratchServer.at(ScratchServers.address());
                ScratchServer other = ScratchServer.at(ScratchServers.address())) {
            ScratchDatabase database = living.take();
            other.serverMajor();

            assertThat(ScratchServers.query(SCRATCH)).contains(database.name());
        }
    }

    @Test
    void aCopyHoldsWhatTheOriginalHolds() throws SQLException {
        try (ScratchServer server = ScratchServer.at(ScratchServers.address())) {
            ScratchDatabase original = server.take();
            execute(original.connection(), "CREATE TABLE kept (id integer)");
            ScratchDatabase copy = server.copy(original);

            execute(copy.connection(), "SELECT * FROM kept");
            execute(original.connection(), "SELECT * FROM kept");
        }
    }

    @Test
    void aDatabaseWithASubscriptionCanBeDropped() throws SQLException {
        String name;
        try (ScratchServer server = ScratchServer.at(ScratchServers.address())) {
            ScratchDatabase database = server.take();
            name = database.name();
            execute(
                    database.connection(),
                    "CREATE SUBSCRIPTION far CONNECTION 'dbname=nowhere' PUBLICATION p WITH (connect = false)");
            database.close();
        }

        assertThat(ScratchServers.query(SCRATCH)).doesNotContain(name);
    }

    @Test
    void anAddressWhereNobodyListensIsNamedInTheProblem() {
        try (ScratchServer server =
                ScratchServer.at(ScratchAddress.of("jdbc:postgresql://127.0.0.1:1/postgres?user=x", "me", "secret"))) {
            assertThatThrownBy(server::serverMajor)
                    .isInstanceOfSatisfying(
                            ScratchException.class,
                            thrown -> assertThat(thrown.problem()).isInstanceOf(ScratchProblem.Unreachable.class))
                    .hasMessageStartingWith(
                            "The scratch server jdbc:postgresql://127.0.0.1:1/postgres cannot be reached: ")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void anExtensionThatTheServerLacksIsAProblemOfTheServer() {
        try (ScratchServer server = ScratchServer.at(ScratchServers.address())) {
            Canonicaliser canonicaliser = new Canonicaliser(server);
            SqlSource source = SqlSource.text("schema.sql", "CREATE EXTENSION no_such_extension");

            assertThatThrownBy(() -> canonicaliser.canonicalise(source, Optional.empty()))
                    .isInstanceOf(ScratchException.class)
                    .hasMessageContaining("needs the extension \"no_such_extension\"");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
