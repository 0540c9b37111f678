package dev.pgorm.workspace.pull;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.diff.Description;
import dev.pgorm.introspect.Introspection;
import dev.pgorm.ir.Catalog;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.format.Formatter;
import dev.pgorm.lang.raise.Raise;
import dev.pgorm.lang.raise.RaiseOptions;
import dev.pgorm.lang.raise.Sayable;
import dev.pgorm.scratch.ScratchAddress;
import dev.pgorm.scratch.ScratchServer;
import dev.pgorm.testkit.golden.Golden;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import dev.pgorm.testkit.pg.TestServer;
import dev.pgorm.workspace.SchemaRoundTrip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A database of {@code database.sql} reads as {@code pulled.pgorm}, which says all of it and means it again: for each kind that the
 * language has words for, {@code src/test/cases/pull/<kind>}.
 */
class PullCasesTest {

    private static final Path CASES = Path.of("src/test/cases/pull");
    private static final int MAJOR = 18;

    @TestFactory
    Stream<DynamicTest> aDatabaseReadsLikeThis() {
        return Golden.eachFolder(CASES, PullCasesTest::check);
    }

    private static void check(Path folder) throws IOException, SQLException {
        TestServer server = TestDatabases.onMajor(MAJOR).server();
        try (ScratchServer scratch = ScratchServer.at(ScratchAddress.of(
                        server.jdbcUrl(server.maintenanceDatabase()), server.user(), server.password()));
                TestDatabase database = TestDatabases.onMajor(MAJOR).create()) {
            database.execute(Files.readString(folder.resolve("database.sql")));
            Introspection found = SchemaRoundTrip.read(database);
            String pulled = Raise.raise(found.catalog(), RaiseOptions.defaults());
            Golden.check(folder.resolve("pulled.pgorm"), pulled);

            assertThat(found.unread()).isEmpty();
            assertThat(text(Sayable.of(found.catalog())))
                    .as("what has words of its own")
                    .isEqualTo(text(found.catalog()));
            assertThat(text(SchemaRoundTrip.canonical(scratch, SchemaRoundTrip.lowered(pulled))))
                    .isEqualTo(text(found.catalog()));
            assertThat(Formatter.format(SourceFile.of("pulled.pgorm", pulled))).isEqualTo(pulled);
        }
    }

    /** Without the schema and version of extensions, which the text leaves to the server where they are the usual ones. */
    private static String text(Catalog catalog) {
        return Description.of(catalog).text().replaceAll("(is-extension/.*\n)schema .*\nversion .*\n", "$1");
    }
}
