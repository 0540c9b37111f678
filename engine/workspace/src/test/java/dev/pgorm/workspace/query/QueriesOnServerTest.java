package dev.pgorm.workspace.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.exec.ExecutionOutcome;
import dev.pgorm.exec.Row;
import dev.pgorm.exec.SqlFailure;
import dev.pgorm.exec.SqlListener;
import dev.pgorm.exec.SqlSession;
import dev.pgorm.testkit.golden.Golden;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builder expressions give the rows that SQL gives which somebody wrote by hand. Each file {@code *.queries} holds pairs: an expression,
 * a line {@code ==}, SQL, and perhaps another such line and SQL that shows what has become of other rows; pairs stand apart by an empty line. The database is that of the demo shop. What an expression writes is taken
 * back after its pair.
 */
final class QueriesOnServerTest {

    private static final Path CASES = Path.of("src/test/cases/queries");
    private static final Path SHOP =
            Path.of("../../docs/examples/shop").toAbsolutePath().normalize();

    @TempDir
    private static Path home;

    private static TestDatabase database;
    private static Workspace workspace;
    private static SqlSession session;

    @BeforeAll
    static void openTheShop() {
        database = TestDatabases.get().create();
        String account = database.user() + (database.password().isEmpty() ? "" : ":" + database.password());
        workspace = Workspace.open(WorkspaceOptions.in(SHOP, Map.of(), home, "tester")
                .withSchema("schema.pgorm")
                .withUrl("postgresql://" + account + "@" + database.server().address() + "/" + database.name())
                .withScratch(new WorkspaceOptions.ScratchChoice.OnTarget()));
        Progress silent = Progress.silent();
        workspace.apply(
                workspace.planToSchema(DiffOptions.defaults(), silent), Consent.none(), ApplyListener.silent(), silent);
        workspace.seed(Optional.empty(), false, silent);
        session = workspace.openSession(silent);
    }

    @AfterAll
    static void close() {
        session.close();
        workspace.close();
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> expressionsGiveWhatSqlGives() {
        return Golden.files(CASES, ".queries").stream().flatMap(QueriesOnServerTest::pairs);
    }

    private static Stream<DynamicTest> pairs(Path file) {
        List<DynamicTest> tests = new ArrayList<>();
        try {
            for (String pair : Files.readString(file).strip().split("\n\n+")) {
                String[] sides = pair.split("\n==\n");
                Optional<String> state = sides.length > 2 ? Optional.of(sides[2]) : Optional.empty();
                tests.add(DynamicTest.dynamicTest(sides[0], () -> compare(sides[0], sides[1], state)));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return tests.stream();
    }

    private static void compare(String expression, String sql, Optional<String> state) {
        execute("BEGIN");
        try {
            Rows wanted = new Rows();
            execute("SAVEPOINT before");
            done(session.execute(sql, wanted));
            state.ifPresent(each -> done(session.execute(each, wanted)));
            execute("ROLLBACK TO SAVEPOINT before");
            Rows given = new Rows();
            done(session.execute(workspace.expression(expression), given));
            state.ifPresent(each -> done(session.execute(each, given)));
            assertThat(given.text).isEqualTo(wanted.text).isNotEmpty();
        } finally {
            execute("ROLLBACK");
        }
    }

    private static void execute(String sql) {
        done(session.execute(sql, SqlListener.silent()));
    }

    private static void done(ExecutionOutcome outcome) {
        assertThat(outcome.failure().map(SqlFailure::message)).isEmpty();
    }

    /** Rows as text, a line each. */
    private static final class Rows implements SqlListener {

        private final List<String> text = new ArrayList<>();

        @Override
        public boolean row(Row row) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                values.add(row.textOr(i, "NULL"));
            }
            return text.add(String.join(" | ", values));
        }
    }
}
