package dev.pgorm.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.diff.Description;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.sql.SqlStatements;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.format.Formatter;
import dev.pgorm.lang.raise.Raise;
import dev.pgorm.lang.raise.RaiseOptions;
import dev.pgorm.scratch.ScratchAddress;
import dev.pgorm.scratch.ScratchServer;
import dev.pgorm.testkit.golden.Golden;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import dev.pgorm.testkit.pg.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Functions, triggers, policies, privileges and the like, as a database has them, are pulled in words of the language, and the text means
 * them again. {@code database.sql} makes them, {@code undo.sql} removes what would outlast the database.
 */
class ProgramsComeBackTest {

    private static final Path CASES = Path.of("src/test/cases/programs");

    @TestFactory
    Stream<DynamicTest> pulledTextMeansTheDatabase() {
        return Golden.eachFolder(CASES, ProgramsComeBackTest::check);
    }

    private static void check(Path folder) throws SQLException, IOException {
        TestServer server = TestDatabases.get().server();
        try (ScratchServer scratch = ScratchServer.at(ScratchAddress.of(
                        server.jdbcUrl(server.maintenanceDatabase()), server.user(), server.password()));
                TestDatabase database = TestDatabases.get().create()) {
            execute(database, folder.resolve("database.sql"));
            try {
                Catalog catalog = SchemaRoundTrip.read(database).catalog();
                Remainder remainder = Remainder.of(catalog, scratch.serverMajor());
                String pulled = Raise.raise(catalog, RaiseOptions.defaults().withBlocks(remainder.blocks()));
                Golden.check(folder.resolve("pulled.pgorm"), pulled);

                Catalog again = SchemaRoundTrip.canonical(scratch, SchemaRoundTrip.lowered(pulled));
                assertThat(Description.of(again).text())
                        .isEqualTo(Description.of(catalog).text());
                assertThat(Formatter.format(SourceFile.of("pulled.pgorm", pulled)))
                        .isEqualTo(pulled);
            } finally {
                execute(database, folder.resolve("undo.sql"));
            }
        }
    }

    /** Statement by statement: bodies in standard SQL have semicolons that the driver takes for ends. */
    private static void execute(TestDatabase database, Path script) throws SQLException, IOException {
        for (SqlStatements.Statement each :
                SqlStatements.split(Files.readString(script)).statements()) {
            database.execute(each.sql());
        }
    }
}
