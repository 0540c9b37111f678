package dev.pgorm.workspace.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.exec.Database;
import dev.pgorm.exec.Setting;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.pool.ConnectionSettings;
import dev.pgorm.query.Model;
import dev.pgorm.testkit.javac.JavaCompilation;
import dev.pgorm.testkit.node.NodePackages;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.project.WorkspaceOptions;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Clients of many schemas in both languages, compiled by one run of each compiler under its strictest rules. */
final class ClientCompilation implements AutoCloseable {

    /** As strict as the compiler can be. */
    static final Path COMPILER_OPTIONS = Path.of("src/test/typescript/tsconfig.json");

    private static final Path PROGRAM = Path.of("src/test/typescript-clients/pulled.ts");

    private final JavaCompilation java;
    private final NodePackages node;
    private final Path project;
    private @Nullable URLClassLoader classes;

    /**
     * Nothing yet.
     *
     * @param home for what is made
     * @param project what the folder of the TypeScript project is called
     */
    ClientCompilation(Path home, NodePackages node, String project) throws IOException {
        this.java =
                new JavaCompilation(home.resolve("java"), List.of(Database.class, Identifier.class, NullMarked.class));
        this.node = node;
        this.project = node.emptyDirectory(project);
        Files.copy(COMPILER_OPTIONS, this.project.resolve("tsconfig.json"));
        Files.copy(PROGRAM, this.project.resolve("pulled.ts"));
    }

    /** The package of a schema's Java client, after which its class {@code Entrance} is called. */
    static String packageOf(String name) {
        return "com.acme." + name + ".entrance";
    }

    /** Adds both clients of a schema. */
    void add(String name, WorkspaceOptions schema) {
        try (Workspace workspace = Workspace.open(schema)) {
            workspace
                    .clients(request(ClientLanguage.JAVA, project.resolve("none"), Optional.of(packageOf(name))))
                    .get(0)
                    .changes()
                    .forEach(each -> java.add(packageOf(name), each.path(), each.text()));
            workspace
                    .clients(request(ClientLanguage.TYPESCRIPT, project.resolve(name), Optional.empty()))
                    .forEach(ClientFiles::write);
        }
    }

    private static ClientRequest request(ClientLanguage language, Path folder, Optional<String> packageName) {
        return new ClientRequest(Optional.of(language), Optional.of(folder.toString()), packageName);
    }

    /** What javac says. */
    List<String> javac() {
        return java.compile();
    }

    /** What tsc says. */
    String tsc() throws IOException, InterruptedException {
        return node.compile(project).output();
    }

    /**
     * Java writes a row of each table of a compiled schema and reads it, and all views; TypeScript reads those rows, writes them again and reads
     * the same.
     *
     * @param settings of the transactions in which rows are written
     */
    void goAndCome(String name, TestDatabase database, Setting... settings) throws Exception {
        Database db = Database.of(
                        new ConnectionSettings(database.jdbcUrl(), database.user(), database.password(), Map.of()))
                .with(settings);
        if (classes == null) {
            classes = java.load();
        }
        ClientRows rows = new ClientRows(classes, packageOf(name), "Entrance");
        assertThat(rows.insertAndRead(db, relations(database, "relispartition")))
                .isPositive();
        List<String> tables = new ArrayList<>();
        Set<QualifiedName> there = relations(database, "true");
        for (Model<?> each : rows.models()) {
            if (!there.contains(each.tableName())) {
                continue; // Prisma names views, and leaves it to migrations to make them
            }
            db.from(each).fetch();
            tables.add(each.tableName().schema().value() + "\n"
                    + each.tableName().name().value());
        }
        Map<String, String> variables = new HashMap<>(database.variables());
        variables.put("CLIENT", name);
        variables.put("TABLES", String.join("\n\n", tables));
        NodePackages.Outcome outcome = node.run(project, variables, "out/pulled.js");
        assertThat(outcome.output()).isEqualTo("%d tables and views\n".formatted(tables.size()));
        assertThat(outcome.exit()).isZero();
    }

    private static Set<QualifiedName> relations(TestDatabase database, String condition) throws SQLException {
        Set<QualifiedName> found = new HashSet<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT nspname, relname FROM pg_class c"
                        + " JOIN pg_namespace n ON n.oid = relnamespace WHERE " + condition)) {
            while (rows.next()) {
                found.add(QualifiedName.of(rows.getString(1), rows.getString(2)));
            }
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        if (classes != null) {
            classes.close();
        }
    }
}
