package dev.pgorm.workspace.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.exec.Database;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.pool.ConnectionSettings;
import dev.pgorm.testkit.javac.JavaCompilation;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.change.ApplyListener;
import dev.pgorm.workspace.change.Consent;
import dev.pgorm.workspace.change.DiffOptions;
import dev.pgorm.workspace.project.Progress;
import dev.pgorm.workspace.project.WorkspaceOptions;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program with a generated client, compiled here, writes and reads rows on a server: nothing comes back otherwise than it went. */
final class JavaClientOnServerTest {

    private static final Path CASE = Path.of("src/test/cases/java-client").toAbsolutePath();
    private static final String PACKAGE = "com.acme.client";

    @TempDir
    private static Path home;

    private static TestDatabase database;
    private static URLClassLoader program;

    @BeforeAll
    static void compileTheProgram() throws Exception {
        database = TestDatabases.get().create();
        String account = database.user() + (database.password().isEmpty() ? "" : ":" + database.password());
        JavaCompilation compilation = new JavaCompilation(
                home.resolve("program"), List.of(Database.class, Identifier.class, NullMarked.class));
        try (Workspace workspace = Workspace.open(WorkspaceOptions.in(CASE, Map.of(), home, "tester")
                .withSchema("schema.pgorm")
                .withUrl("postgresql://" + account + "@" + database.server().address() + "/" + database.name())
                .withScratch(new WorkspaceOptions.ScratchChoice.OnTarget()))) {
            Progress silent = Progress.silent();
            workspace.apply(
                    workspace.planToSchema(DiffOptions.defaults(), silent),
                    Consent.none(),
                    ApplyListener.silent(),
                    silent);
            ClientRequest request = new ClientRequest(
                    Optional.of(ClientLanguage.JAVA),
                    Optional.of(home.resolve("none").toString()),
                    Optional.of(PACKAGE));
            for (ClientFiles.Change each : workspace.clients(request).get(0).changes()) {
                compilation.add(PACKAGE, each.path(), each.text());
            }
        }
        compilation.add("com.acme.use", "RoundTrip.java", Files.readString(CASE.resolve("RoundTrip.java")));
        assertThat(compilation.compile()).isEmpty();
        program = compilation.load();
    }

    @AfterAll
    static void close() throws Exception {
        program.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"values", "nulls", "filled", "composites"})
    void whatAGeneratedClientWritesIsWhatItReads(String method) throws Exception {
        Database db = Database.of(
                new ConnectionSettings(database.jdbcUrl(), database.user(), database.password(), Map.of()));

        Object differences = program.loadClass("com.acme.use.RoundTrip")
                .getMethod(method, Database.class)
                .invoke(null, db);

        assertThat((List<?>) differences).isEmpty();
    }
}
