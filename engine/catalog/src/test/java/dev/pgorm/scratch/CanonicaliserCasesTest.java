package dev.pgorm.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.diff.Description;
import dev.pgorm.introspect.Introspector;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Dependencies;
import dev.pgorm.testkit.golden.Golden;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A canonical catalog stays as it is, and its columns in their order. */
class CanonicaliserCasesTest {

    private static final Path CASES = Path.of("src/test/cases/introspect");

    @TestFactory
    Stream<DynamicTest> onPostgres14() {
        return Golden.eachFolder(CASES, folder -> check(folder, 14));
    }

    @TestFactory
    Stream<DynamicTest> onPostgres18() {
        return Golden.eachFolder(CASES, folder -> check(folder, 18));
    }

    /** As a schema text has it, of which no server has told what rests on what. */
    @Test
    void a_check_and_a_default_call_functions_over_the_rows_of_their_table() throws SQLException {
        Catalog read = read("""
                CREATE TABLE guarded (n int, m int);
                CREATE FUNCTION fits(guarded) RETURNS boolean IMMUTABLE LANGUAGE plpgsql AS 'BEGIN RETURN $1.n > 0; END';
                CREATE FUNCTION usual(guarded DEFAULT NULL) RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';
                ALTER TABLE guarded ADD CONSTRAINT guard CHECK (fits(guarded.*)), ALTER COLUMN m SET DEFAULT usual(NULL);
                """, 17);
        Catalog written = new Catalog(read.objects(), Dependencies.none());
        try (ScratchServer server = ScratchServers.onMajor(17)) {
            Canonicalisation result = new Canonicaliser(server).canonicalise(written, Map.of());

            assertThat(result)
                    .isInstanceOfSatisfying(
                            Canonicalisation.Done.class,
                            done -> assertThat(done.introspection().catalog().tables())
                                    .isEqualTo(read.tables()));
        }
    }

    private static void check(Path folder, int major) throws IOException, SQLException {
        String name = folder.getFileName().toString();
        if (name.startsWith("from-") && major < Integer.parseInt(name.substring("from-".length()))) {
            return;
        }
        Catalog read = read(Files.readString(folder.resolve("ddl.sql")), major);
        try (ScratchServer server = ScratchServers.onMajor(major)) {
            Canonicalisation result = new Canonicaliser(server).canonicalise(read, Map.of());

            assertThat(result).isInstanceOfSatisfying(Canonicalisation.Done.class, done -> {
                Catalog again = done.introspection().catalog();
                assertThat(Description.of(again).text())
                        .isEqualTo(Description.of(read).text());
                assertThat(again.tables()).isEqualTo(read.tables());
            });
        }
    }

    private static Catalog read(String ddl, int major) throws SQLException {
        try (TestDatabase database = TestDatabases.onMajor(major).create()) {
            database.execute(ddl);
            try (Connection connection = database.connect()) {
                return Introspector.read(connection, Optional.empty()).catalog();
            }
        }
    }
}
