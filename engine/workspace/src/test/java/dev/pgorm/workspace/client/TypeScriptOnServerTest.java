package dev.pgorm.workspace.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.testkit.golden.Golden;
import dev.pgorm.testkit.node.NodePackages;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.change.ApplyListener;
import dev.pgorm.workspace.change.Consent;
import dev.pgorm.workspace.change.DiffOptions;
import dev.pgorm.workspace.project.Progress;
import dev.pgorm.workspace.project.WorkspaceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The clients of the generator's cases do what they say: the real compiler takes them under its strictest rules, together with the
 * programs under {@code src/test/typescript}, and those programs run on a server that has the schema. One run of the compiler for all.
 */
final class TypeScriptOnServerTest {

    private static final Path PROGRAMS = Path.of("src/test/typescript");
    private static final Path SCHEMAS =
            Path.of("../generate/src/test/cases/typescript").toAbsolutePath().normalize();

    /** A case that all languages share. */
    private static final String QUERIES = "queries";

    /** A case whose rows Java reads too. */
    private static final String RELATED = "related";

    private static final String CONTEXTS = "contexts";

    private static final Path RELATED_ROWS =
            Path.of("src/test/cases/related-rows").toAbsolutePath().normalize();

    @TempDir
    private static Path home;

    private static NodePackages node;
    private static Path project;
    private static NodePackages.Outcome compiled;

    @BeforeAll
    static void compile() throws IOException, InterruptedException {
        node = NodePackages.require();
        project = node.emptyDirectory("client");
        try (Stream<Path> programs = Files.list(PROGRAMS)) {
            for (Path each : programs.toList()) {
                Files.copy(each, project.resolve(each.getFileName()));
            }
        }
        for (String each : List.of("everything", "names", "relations", QUERIES, RELATED, CONTEXTS)) {
            try (Workspace workspace = Workspace.open(options(each))) {
                String folder = project.resolve(each).toString();
                workspace
                        .clients(new ClientRequest(
                                Optional.of(ClientLanguage.TYPESCRIPT), Optional.of(folder), Optional.empty()))
                        .forEach(ClientFiles::write);
            }
        }
        compiled = node.compile(project);
    }

    @Test
    void theCompilerRefusesWhatIsWrongAndNothingElse() throws IOException {
        Golden.check(PROGRAMS.resolve("refused.txt"), compiled.output());
    }

    @ParameterizedTest
    @CsvSource({"everything, values", "names, names", "relations, relations", "queries, queries"})
    void programsRunOnAServer(String schema, String program) {
        onServer(schema, (database, variables) -> run(program, variables));
    }

    @Test
    void relatedRowsAreThoseThatJavaReads() {
        onServer(RELATED, (database, variables) -> {
            database.execute(Files.readString(RELATED_ROWS.resolve("rows.sql")));
            Path read = Files.writeString(
                    project.resolve("read-by-java.json"),
                    ReadByJava.json(RELATED_ROWS.resolve("schema.pgorm"), database));
            Map<String, String> further = new HashMap<>(variables);
            further.put("READ_BY_JAVA", read.toString());
            run(RELATED, further);
        });
    }

    @Test
    void tenantsSeeTheirOwnRowsOnly() {
        onServer(CONTEXTS, (database, variables) -> {
            String role = SqlWriter.quote(Identifier.of(database.name() + "_tenant"));
            database.execute("CREATE ROLE " + role + "; GRANT ALL ON ALL TABLES IN SCHEMA public TO " + role);
            try {
                Map<String, String> further = new HashMap<>(variables);
                further.put("PGOPTIONS", "-c role=" + database.name() + "_tenant");
                run(CONTEXTS, further);
            } finally {
                database.execute("DROP OWNED BY " + role + "; DROP ROLE " + role);
            }
        });
    }

    private static void run(String program, Map<String, String> variables) throws IOException, InterruptedException {
        NodePackages.Outcome outcome = node.run(project, variables, "out/" + program + ".js");
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.exit()).isZero();
    }

    /** Something that is done with a database that has a schema. */
    @FunctionalInterface
    private interface OnDatabase {
        void run(TestDatabase database, Map<String, String> variables)
                throws IOException, InterruptedException, SQLException;
    }

    private static void onServer(String schema, OnDatabase test) {
        try (TestDatabase database = TestDatabases.get().create()) {
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
            }
            try {
                test.run(database, database.variables());
            } catch (IOException | InterruptedException | SQLException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static WorkspaceOptions options(String schema) {
        Path folder = switch (schema) {
            case QUERIES -> SCHEMAS.resolveSibling(schema);
            case RELATED -> RELATED_ROWS;
            case CONTEXTS -> RELATED_ROWS.resolveSibling(CONTEXTS);
            default -> SCHEMAS.resolve(schema);
        };
        return WorkspaceOptions.in(folder, Map.of(), home, "tester").withSchema("schema.pgorm");
    }
}
