package dev.pgorm.workspace.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.exec.Database;
import dev.pgorm.exec.ExecutionOutcome;
import dev.pgorm.exec.Row;
import dev.pgorm.exec.Setting;
import dev.pgorm.exec.SqlFailure;
import dev.pgorm.exec.SqlListener;
import dev.pgorm.exec.SqlSession;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.pool.ConnectionPool;
import dev.pgorm.pool.ConnectionSettings;
import dev.pgorm.testkit.golden.Golden;
import dev.pgorm.testkit.javac.JavaCompilation;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.change.ApplyListener;
import dev.pgorm.workspace.change.Consent;
import dev.pgorm.workspace.change.DiffOptions;
import dev.pgorm.workspace.change.MergeResult;
import dev.pgorm.workspace.change.PullOptions;
import dev.pgorm.workspace.project.Progress;
import dev.pgorm.workspace.project.WorkspaceOptions;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies that read contexts keep the rows of tenants apart, whoever asks: a program with the client, or the prompt. */
final class ContextsOnServerTest {

    private static final Path CASES =
            Path.of("src/test/cases/contexts").toAbsolutePath().normalize();
    private static final Progress SILENT = Progress.silent();
    private static final String TENANTS = "com.acme.use.Tenants";

    @TempDir
    private static Path home;

    private static URLClassLoader program;

    @BeforeAll
    static void compile() throws Exception {
        JavaCompilation compilation = new JavaCompilation(
                home.resolve("program"), List.of(Database.class, Identifier.class, NullMarked.class));
        try (Workspace workspace = Workspace.open(
                WorkspaceOptions.in(CASES, Map.of(), home, "tester").withSchema("schema.pgorm"))) {
            workspace
                    .clients(new ClientRequest(
                            Optional.of(ClientLanguage.JAVA),
                            Optional.of(home.resolve("none").toString()),
                            Optional.of("com.acme.client")))
                    .get(0)
                    .changes()
                    .forEach(each -> compilation.add("com.acme.client", each.path(), each.text()));
        }
        compilation.add("com.acme.use", "Tenants.java", Files.readString(CASES.resolve("Tenants.java")));
        assertThat(compilation.compile()).isEmpty();
        program = compilation.load();
    }

    @AfterAll
    static void close() throws Exception {
        program.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 17, 18})
    void programsOfTenantsSeeTheirOwnRowsOnly(int major) throws Exception {
        try (Tenancy tenancy = Tenancy.on(major)) {
            Golden.check(CASES.resolve("tenants.txt"), lines("lines", tenancy.programs(), tenancy.role));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 17, 18})
    void theServerReadsValuesOfEachTypeAsTheyWere(int major) throws Exception {
        try (Tenancy tenancy = Tenancy.on(major)) {
            Golden.check(CASES.resolve("values.txt"), lines("values", tenancy.programs()));
        }
    }

    /** One connection for all: what a transaction sets is gone when the next one has it. */
    @ParameterizedTest
    @ValueSource(ints = {14, 17, 18})
    void aPooledConnectionForgetsWhoWasThere(int major) throws Exception {
        try (Tenancy tenancy = Tenancy.on(major);
                ConnectionPool pool = new ConnectionPool(tenancy.settings(), 1, Duration.ofSeconds(10))) {
            Golden.check(CASES.resolve("tenants.txt"), lines("lines", Database.of(pool), tenancy.role));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 17, 18})
    void thePromptOfTenantsSeesTheirOwnRowsOnly(int major) throws Exception {
        try (Tenancy tenancy = Tenancy.on(major)) {
            StringBuilder said = new StringBuilder();
            for (String each :
                    Files.readString(CASES.resolve("prompt.expressions")).split("\n")) {
                said.append(each).append('\n').append(tenancy.prompt(each)).append('\n');
            }
            Golden.check(CASES.resolve("prompt.txt"), said.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 17, 18})
    void whatWasAppliedIsNoDifferenceAndAMergeKeepsItsWords(int major) throws Exception {
        try (Tenancy tenancy = Tenancy.on(major)) {
            assertThat(tenancy.workspace
                            .planToSchema(DiffOptions.defaults(), SILENT)
                            .changes())
                    .isEmpty();
            MergeResult merged = tenancy.workspace.merge(
                    CASES.resolve("schema.pgorm").toString(), new PullOptions(Optional.empty()), SILENT);
            assertThat(merged.files().get(0).after())
                    .isEqualTo(merged.files().get(0).before());
        }
    }

    private static String lines(String method, Object... arguments) throws ReflectiveOperationException {
        Class<?>[] types = new Class<?>[arguments.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = arguments[i].getClass();
        }
        List<?> lines =
                (List<?>) program.loadClass(TENANTS).getMethod(method, types).invoke(null, arguments);
        StringBuilder text = new StringBuilder();
        lines.forEach(each -> text.append(each).append('\n'));
        return text.toString();
    }

    /** A database with the schema, and a role whom its policies concern. */
    private static final class Tenancy implements AutoCloseable {

        private final TestDatabase database;
        private final Workspace workspace;
        private final String role;

        private Tenancy(TestDatabase database, Workspace workspace) {
            this.database = database;
            this.workspace = workspace;
            this.role = database.name() + "'s \"role";
        }

        static Tenancy on(int major) throws Exception {
            TestDatabase database = TestDatabases.onMajor(major).create();
            String account = database.user() + (database.password().isEmpty() ? "" : ":" + database.password());
            Workspace workspace = Workspace.open(WorkspaceOptions.in(CASES, Map.of(), home, "tester")
                    .withSchema("schema.pgorm")
                    .withUrl("postgresql://" + account + "@" + database.server().address() + "/" + database.name())
                    .withScratch(new WorkspaceOptions.ScratchChoice.OnTarget()));
            workspace.apply(
                    workspace.planToSchema(DiffOptions.defaults(), SILENT),
                    Consent.none(),
                    ApplyListener.silent(),
                    SILENT);
            Tenancy tenancy = new Tenancy(database, workspace);
            database.execute("CREATE ROLE " + tenancy.quoted() + "; GRANT ALL ON ALL TABLES IN SCHEMA public TO "
                    + tenancy.quoted());
            return tenancy;
        }

        private String quoted() {
            return SqlWriter.quote(Identifier.of(role));
        }

        ConnectionSettings settings() {
            return new ConnectionSettings(database.jdbcUrl(), database.user(), database.password(), Map.of());
        }

        Database programs() {
            return Database.of(settings());
        }

        /** What the prompt shows of an expression or SQL. */
        String prompt(String text) {
            try (SqlSession session = workspace.openSession(SILENT)) {
                session.setForStatements(List.of(Setting.role(role)));
                List<String> rows = new ArrayList<>();
                SqlListener listener = new SqlListener() {
                    @Override
                    public boolean row(Row row) {
                        List<String> values = new ArrayList<>();
                        for (int i = 0; i < row.size(); i++) {
                            values.add(row.textOr(i, "NULL"));
                        }
                        return rows.add("  " + String.join(" | ", values) + "\n");
                    }
                };
                ExecutionOutcome outcome = Workspace.isExpression(text)
                        ? session.execute(workspace.expression(text), workspace.settings(text), listener)
                        : session.execute(text, listener);
                return String.join("", rows)
                        + outcome.failure()
                                .map(SqlFailure::message)
                                .map(each -> "  " + each + "\n")
                                .orElse("");
            }
        }

        @Override
        public void close() throws SQLException {
            workspace.close();
            database.execute("DROP OWNED BY " + quoted() + "; DROP ROLE " + quoted());
            database.close();
        }
    }
}
