package dev.pgorm.workspace.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.ir.sql.SqlStatements;
import dev.pgorm.testkit.golden.Golden;
import dev.pgorm.testkit.node.NodePackages;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.change.PullOptions;
import dev.pgorm.workspace.project.Progress;
import dev.pgorm.workspace.project.WorkspaceOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Databases that somebody made with SQL ({@code cases/pulled/<name>/database.sql}) are pulled, and the clients of what was pulled compile
 * in both languages without a warning and carry a row of each table there and back. The schemas that other tests pull compile as well.
 */
final class PulledClientsTest {

    private static final Path CASES = Path.of("src/test/cases/pulled");
    private static final List<Path> PULLED_ALREADY =
            List.of(Path.of("src/test/cases/pull"), Path.of("src/test/cases/programs"));

    @TempDir
    private static Path home;

    private static final Map<String, TestDatabase> DATABASES = new LinkedHashMap<>();
    private static ClientCompilation clients;
    private static List<String> javac;
    private static String tsc;

    @BeforeAll
    static void pullAndCompile() throws Exception {
        clients = new ClientCompilation(home, NodePackages.require(), "pulled");
        for (Path each : folders(CASES)) {
            String name = String.valueOf(each.getFileName());
            TestDatabase database = TestDatabases.get().create();
            DATABASES.put(name, database);
            for (SqlStatements.Statement statement : SqlStatements.split(Files.readString(each.resolve("database.sql")))
                    .statements()) {
                database.execute(statement.sql());
            }
            clients.add(name, schema(name, pulled(database)));
        }
        for (Path each : PULLED_ALREADY) {
            for (Path folder : folders(each)) {
                String name = "other_" + String.valueOf(folder.getFileName()).replace('-', '_');
                clients.add(name, schema(name, Files.readString(folder.resolve("pulled.pgorm"))));
            }
        }
        javac = clients.javac();
        tsc = clients.tsc();
    }

    @AfterAll
    static void close() throws Exception {
        if (clients != null) {
            clients.close();
        }
        DATABASES.values().forEach(TestDatabase::close);
    }

    @Test
    void javacHasNothingToSay() {
        assertThat(javac).isEmpty();
    }

    @Test
    void tscHasNothingToSay() {
        assertThat(tsc).isEmpty();
    }

    /** Java writes a row of each table and reads it, and all views; TypeScript reads those rows, writes them again and reads the same. */
    @TestFactory
    Stream<DynamicTest> aRowOfEachTableComesBackInBothLanguages() {
        return DATABASES.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(), () -> clients.goAndCome(each.getKey(), each.getValue())));
    }

    private static String pulled(TestDatabase database) throws Exception {
        String account = database.user() + (database.password().isEmpty() ? "" : ":" + database.password());
        String url = "postgresql://" + account + "@" + database.server().address() + "/" + database.name();
        try (Workspace workspace = Workspace.open(WorkspaceOptions.in(home, Map.of(), home, "tester")
                .withUrl(url)
                .withScratch(new WorkspaceOptions.ScratchChoice.OnTarget()))) {
            return workspace
                    .pull(new PullOptions(Optional.empty()), Progress.silent())
                    .text();
        }
    }

    private static WorkspaceOptions schema(String name, String text) throws Exception {
        Path folder = Files.createDirectories(home.resolve("schemas").resolve(name.toLowerCase(Locale.ROOT)));
        Files.writeString(folder.resolve("schema.pgorm"), text);
        return WorkspaceOptions.in(folder, Map.of(), home, "tester").withSchema("schema.pgorm");
    }

    private static List<Path> folders(Path cases) {
        return Golden.folders(cases);
    }
}
