package dev.pgorm.testkit.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestDatabasesTest {

    @Test
    void aDatabaseIsThereAndGoneAfterwards() throws SQLException {
        TestDatabases databases = TestDatabases.get();
        String name;
        try (TestDatabase database = databases.create()) {
            name = database.name();
            database.execute("CREATE TABLE t (a int); INSERT INTO t VALUES (1)");
        }

        assertThat(databases.column("SELECT datname FROM pg_database")).doesNotContain(name);
    }

    @Test
    void aTemplateIsMadeOnceAndEachDatabaseIsACopy() throws SQLException {
        String script = "CREATE TABLE made_once (a int)";
        try (TestDatabase first = TestDatabases.get().create(script);
                TestDatabase second = TestDatabases.get().create(script)) {
            first.execute("INSERT INTO made_once VALUES (1)");
            second.execute("INSERT INTO made_once VALUES (1)");

            assertThat(first.name()).isNotEqualTo(second.name());
        }
    }

    @Test
    void aSessionLeftOpenFailsTheTest() throws SQLException {
        TestDatabase database = TestDatabases.get().create();
        try (Connection connection = database.connect()) {
            assertThat(connection.isValid(1)).isTrue();
            assertThatThrownBy(database::close)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("sessions open");
        }
    }

    @Test
    void aRoleLeftBehindFailsTheTestAndIsDropped() throws SQLException {
        TestDatabase database = TestDatabases.get().create();
        database.execute("CREATE ROLE left_behind");

        assertThatThrownBy(database::close).isInstanceOf(AssertionError.class).hasMessageContaining("left_behind");
        assertThat(TestDatabases.get().roles()).doesNotContain("left_behind");
    }

    @Test
    void anExtensionThatTheServerLacksFails() {
        assertThatThrownBy(() -> TestDatabases.get().requireExtension("no_such_extension"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PGORM_TEST_WITHOUT=no_such_extension");
    }

    @Test
    void postgisAndVectorCanBeCreated() throws SQLException {
        TestDatabases.get().requireExtension("postgis");
        TestDatabases.get().requireExtension("vector");
        try (TestDatabase database = TestDatabases.get().create()) {
            database.execute("CREATE EXTENSION postgis; CREATE EXTENSION vector");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void anyEmbeddedMajorCanBeAskedFor(int major) throws SQLException {
        try (TestDatabase database = TestDatabases.onMajor(major).create();
                Connection connection = database.connect()) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(major);
        }
    }

    @Test
    void aServerMayBeGivenAsAUrlOfEitherKind() {
        TestServer server = TestServer.of("given", "postgresql://me:secret@db.example:6543/main");

        assertThat(server)
                .isEqualTo(new TestServer("given", "db.example:6543", "main", "me", "secret"))
                .isEqualTo(TestServer.of("given", "jdbc:postgresql://me:secret@db.example:6543/main"));
        assertThat(server.jdbcUrl("other")).isEqualTo("jdbc:postgresql://db.example:6543/other");
    }
}
