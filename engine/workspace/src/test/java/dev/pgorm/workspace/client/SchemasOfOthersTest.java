package dev.pgorm.workspace.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.exec.Setting;
import dev.pgorm.testkit.node.NodePackages;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.change.ApplyListener;
import dev.pgorm.workspace.change.Consent;
import dev.pgorm.workspace.change.DiffOptions;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.Progress;
import dev.pgorm.workspace.project.WorkspaceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients of schemas that others wrote compile without a warning in both languages, and carry a row of each table there and back:
 * {@code -Dclients.schemas=…} names a folder, below which all {@code *.pgorm} and {@code *.prisma} are taken. {@code scripts/try-clients} runs it.
 */
@EnabledIfSystemProperty(named = "clients.schemas", matches = ".+")
final class SchemasOfOthersTest {

    @TempDir
    private static Path home;

    /** Those that schemas of Prisma use without a word, since their migrations create them. */
    private static final String EXTENSIONS = Stream.of("citext", "pg_trgm", "pgcrypto", "\"uuid-ossp\"", "hstore")
            .map("CREATE EXTENSION %s;"::formatted)
            .collect(Collectors.joining());

    /** Files or folders of schemas by names that Java takes. */
    private static final Map<String, Path> SCHEMAS = new LinkedHashMap<>();

    private static ClientCompilation clients;
    private static List<String> javac;
    private static String tsc;

    @BeforeAll
    static void compile() throws Exception {
        Path root = Path.of(System.getProperty("clients.schemas", ""))
                .toAbsolutePath()
                .normalize();
        for (Path each : schemas(root)) {
            SCHEMAS.put("s_" + root.relativize(each).toString().replaceAll("\\W+", "_"), each);
        }
        assertThat(SCHEMAS).as("schemas below " + root).isNotEmpty();
        clients = new ClientCompilation(home, NodePackages.require(), "others");
        SCHEMAS.forEach((name, place) -> clients.add(name, options(place)));
        javac = clients.javac();
        tsc = clients.tsc();
    }

    @AfterAll
    static void close() throws IOException {
        if (clients != null) {
            clients.close();
        }
    }

    @Test
    void javacHasNothingToSay() {
        assertThat(javac).isEmpty();
    }

    @Test
    void tscHasNothingToSay() {
        assertThat(tsc).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> aRowOfEachTableComesBackInBothLanguages() {
        return SCHEMAS.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> goAndCome(each.getKey(), each.getValue())));
    }

    private static void goAndCome(String name, Path schema) throws Exception {
        // what pgorm pulled says itself which extensions there are
        String extensions = schema.toString().endsWith(".pgorm") ? "" : EXTENSIONS;
        try (TestDatabase database = TestDatabases.get().create(extensions)) {
            String account = database.user() + (database.password().isEmpty() ? "" : ":" + database.password());
            String url = "postgresql://" + account + "@" + database.server().address() + "/" + database.name();
            Progress silent = Progress.silent();
            try (Workspace workspace = Workspace.open(
                    options(schema).withUrl(url).withScratch(new WorkspaceOptions.ScratchChoice.OnTarget()))) {
                workspace.apply(
                        workspace.planToSchema(DiffOptions.defaults(), silent),
                        Consent.none(),
                        ApplyListener.silent(),
                        silent);
            } catch (WorkspaceError.DatabaseFailed | WorkspaceError.WrongSql refused) {
                Assumptions.abort("the server refused the schema: " + refused.getMessage());
            }
            // keys that lead nowhere: nobody knows in which values two tables meet
            clients.goAndCome(name, database, new Setting("session_replication_role", "replica"));
        }
    }

    private static WorkspaceOptions options(Path schema) {
        Path folder = Files.isDirectory(schema) ? schema : Objects.requireNonNull(schema.getParent());
        return WorkspaceOptions.in(folder, Map.of(), home, "tester").withSchema(schema.toString());
    }

    /** A folder with a file {@code schema.*} and others below it is one schema, and so is each file besides. */
    private static List<Path> schemas(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> files = all.filter(each -> each.toString().matches(".*\\.(pgorm|prisma)"))
                    .sorted()
                    .toList();
            List<Path> folders = files.stream()
                    .filter(each -> each.getFileName().toString().startsWith("schema."))
                    .map(each -> Objects.requireNonNull(each.getParent()))
                    .filter(folder -> files.stream()
                                    .filter(each -> each.startsWith(folder))
                                    .count()
                            > 1)
                    .toList();
            return Stream.concat(
                            folders.stream(),
                            files.stream().filter(each -> folders.stream().noneMatch(each::startsWith)))
                    .toList();
        }
    }
}
