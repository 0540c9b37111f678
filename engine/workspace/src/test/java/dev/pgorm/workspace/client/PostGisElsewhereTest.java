package dev.pgorm.workspace.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.exec.Database;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.pool.ConnectionSettings;
import dev.pgorm.postgis.GeometryColumn;
import dev.pgorm.testkit.golden.Golden;
import dev.pgorm.testkit.javac.JavaCompilation;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.change.DiffOptions;
import dev.pgorm.workspace.change.PullOptions;
import dev.pgorm.workspace.project.Progress;
import dev.pgorm.workspace.project.WorkspaceOptions;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;

/** PostGIS in a schema that is not on the search path: schemas are applied and pulled, and expressions mean the same. */
final class PostGisElsewhereTest {

    private static final Path CASES = Path.of("src/test/cases/three-ways-postgis-elsewhere");

    @TempDir
    private static Path home;

    private static List<Case> cases;
    private static ThreeWays ways;

    @BeforeAll
    static void compile() throws Exception {
        TestDatabases.get().requireExtension("postgis");
        cases = Case.below(CASES);
        ways = ThreeWays.of(CASES, home, cases);
    }

    @AfterAll
    static void close() throws Exception {
        if (ways != null) {
            ways.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> expressions() {
        assertThat(cases).hasSizeGreaterThan(10);
        return ways.tests(cases);
    }

    @Test
    void whatWasAppliedIsPulledAsItWasWrittenAndNothingIsLeftToChange() throws Exception {
        try (Workspace workspace = workspace(ways.database())) {
            Golden.check(
                    CASES.resolve("pulled.txt"),
                    workspace
                            .pull(new PullOptions(Optional.empty()), Progress.silent())
                            .text());
            assertThat(workspace
                            .planToSchema(DiffOptions.defaults(), Progress.silent())
                            .plan()
                            .steps())
                    .isEmpty();
        }
    }

    /** A generated client writes rows with shapes, lists of them, and composite values that have some, and reads the same. */
    @Test
    void rowsOfAClientComeBackAsTheyWere() throws Exception {
        JavaCompilation compilation = new JavaCompilation(
                home.resolve("rows"),
                List.of(Database.class, Identifier.class, NullMarked.class, GeometryColumn.class, Geometry.class));
        try (Workspace workspace = workspace(ways.database())) {
            workspace
                    .clients(new ClientRequest(
                            Optional.of(ClientLanguage.JAVA),
                            Optional.of(home.resolve("none").toString()),
                            Optional.of("com.acme.client")))
                    .get(0)
                    .changes()
                    .forEach(each -> compilation.add("com.acme.client", each.path(), each.text()));
        }
        compilation.add("com.acme.use", "Rows.java", Files.readString(CASES.resolve("Rows.java.txt")));
        assertThat(compilation.compile()).isEmpty();
        TestDatabase database = ways.database();
        Database db =
                Database.of(new ConnectionSettings(database.jdbcUrl(), database.user(), database.password(), Map.of()));
        try (URLClassLoader classes = compilation.load()) {
            Object rows = classes.loadClass("com.acme.use.Rows")
                    .getMethod("written", Database.class)
                    .invoke(null, db);
            assertThat(rows)
                    .hasToString("Sample[id=90, place=POINT (1 2), area=null,"
                            + " tracks=[LINESTRING (0 0, 1 1), null], region=MULTIPOLYGON (((0 0, 0 1, 1 1, 0 0))),"
                            + " stop=Stop[name=a, b, spot=POINT (5 6), spots=[POINT (7 8), null]]]");
        }
    }

    private static Workspace workspace(TestDatabase database) throws Exception {
        String account = database.user() + (database.password().isEmpty() ? "" : ":" + database.password());
        return Workspace.open(WorkspaceOptions.in(CASES.toAbsolutePath(), Map.of(), home, "tester")
                .withSchema("schema.pgorm")
                .withUrl("postgresql://" + account + "@" + database.server().address() + "/" + database.name())
                .withScratch(new WorkspaceOptions.ScratchChoice.OnTarget()));
    }
}
