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
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/** A database with a schema's tables, and the compiled Java client of the schema, {@code com.acme.client.Client}, with a program that uses it. */
final class ClientOnServer implements AutoCloseable {

    private static final String PACKAGE = "com.acme.client";

    private final TestDatabase database;
    private final URLClassLoader classes;

    private ClientOnServer(TestDatabase database, URLClassLoader classes) {
        this.database = database;
        this.classes = classes;
    }

    /**
     * The client of {@code schema.pgorm} in a folder.
     *
     * @param home a folder for everything that is made
     * @param programs sources in the package {@code com.acme.use}
     */
    static ClientOnServer of(Path schema, Path home, List<Path> programs) throws IOException {
        TestDatabase database = TestDatabases.get().create();
        String account = database.user() + (database.password().isEmpty() ? "" : ":" + database.password());
        JavaCompilation compilation = new JavaCompilation(
                home.resolve("program"), List.of(Database.class, Identifier.class, NullMarked.class));
        try (Workspace workspace = Workspace.open(WorkspaceOptions.in(schema.toAbsolutePath(), Map.of(), home, "tester")
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
        for (Path each : programs) {
            compilation.add("com.acme.use", String.valueOf(each.getFileName()), Files.readString(each));
        }
        assertThat(compilation.compile()).isEmpty();
        return new ClientOnServer(database, compilation.load());
    }

    /** The database, as programs reach it. */
    Database database() {
        return Database.of(new ConnectionSettings(database.jdbcUrl(), database.user(), database.password(), Map.of()));
    }

    /** A class of the client. */
    Class<?> type(String simpleName) throws ClassNotFoundException {
        return classes.loadClass(PACKAGE + "." + simpleName);
    }

    /** A class of a program. */
    Class<?> program(String simpleName) throws ClassNotFoundException {
        return classes.loadClass("com.acme.use." + simpleName);
    }

    @Override
    public void close() throws IOException {
        classes.close();
        database.close();
    }
}
