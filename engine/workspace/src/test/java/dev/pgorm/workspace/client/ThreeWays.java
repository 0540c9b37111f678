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
import dev.pgorm.pool.ConnectionSettings;
import dev.pgorm.postgis.GeometryColumn;
import dev.pgorm.query.Column;
import dev.pgorm.query.DynamicModels;
import dev.pgorm.query.Select;
import dev.pgorm.query.Statement;
import dev.pgorm.query.Table;
import dev.pgorm.query.render.ParameterText;
import dev.pgorm.query.render.SqlText;
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
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.locationtech.jts.geom.Geometry;

/**
 * Expressions said in three ways: at the prompt, in Java with the generated client, and in Java with the models that a program knows only
 * when it runs. The three give one SQL and the same values beside it, and each gives the rows that SQL of somebody's own hand gives.
 */
final class ThreeWays implements AutoCloseable {

    private final TestDatabase database;
    private final Workspace workspace;
    private final SqlSession session;
    private final Database programs;
    private final URLClassLoader classes;
    private final BuilderMethods calls;

    private ThreeWays(
            TestDatabase database,
            Workspace workspace,
            SqlSession session,
            Database programs,
            URLClassLoader classes,
            BuilderMethods calls) {
        this.database = database;
        this.workspace = workspace;
        this.session = session;
        this.programs = programs;
        this.classes = classes;
        this.calls = calls;
    }

    /**
     * A database with the tables of {@code schema.pgorm} in a folder, and programs with the expressions of all cases.
     *
     * @param data what fills the tables; empty = the schema's seed
     * @param labels the values of enums that are not called as they are in the database
     */
    static ThreeWays of(Path schema, Path home, Optional<String> data, Map<String, String> labels, List<Case> cases)
            throws Exception {
        TestDatabase database = TestDatabases.get().create();
        String account = database.user() + (database.password().isEmpty() ? "" : ":" + database.password());
        Workspace workspace = Workspace.open(WorkspaceOptions.in(schema.toAbsolutePath(), Map.of(), home, "tester")
                .withSchema("schema.pgorm")
                .withUrl("postgresql://" + account + "@" + database.server().address() + "/" + database.name())
                .withScratch(new WorkspaceOptions.ScratchChoice.OnTarget()));
        Progress silent = Progress.silent();
        workspace.apply(
                workspace.planToSchema(DiffOptions.defaults(), silent), Consent.none(), ApplyListener.silent(), silent);
        if (data.isPresent()) {
            database.execute(data.get());
        } else {
            workspace.seed(Optional.empty(), false, silent);
        }
        DynamicModels models = RunTimeModels.parse(Files.readString(schema.resolve("schema.pgorm")));
        Programs sources = new Programs(models, labels, cases);
        JavaCompilation compilation = new JavaCompilation(
                home.resolve("program"),
                List.of(Database.class, Identifier.class, NullMarked.class, GeometryColumn.class, Geometry.class));
        ClientRequest request = new ClientRequest(
                Optional.of(ClientLanguage.JAVA),
                Optional.of(home.resolve("none").toString()),
                Optional.of("com.acme.client"));
        workspace
                .clients(request)
                .get(0)
                .changes()
                .forEach(each -> compilation.add("com.acme.client", each.path(), each.text()));
        sources.files().forEach((name, text) -> compilation.add("com.acme.use", name + ".java", text));
        assertThat(compilation.compile()).isEmpty();
        URLClassLoader classes = compilation.load();
        classes.loadClass("com.acme.use.AtRunTime").getField("models").set(null, models);
        Database programs =
                Database.of(new ConnectionSettings(database.jdbcUrl(), database.user(), database.password(), Map.of()));
        return new ThreeWays(
                database,
                workspace,
                workspace.openSession(silent),
                programs,
                classes,
                new BuilderMethods(home.resolve("program/classes/com/acme/use")));
    }

    /** The schema of a folder, filled by its {@code data.sql}. */
    static ThreeWays of(Path folder, Path home, List<Case> cases) throws Exception {
        return of(folder, home, Optional.of(Files.readString(folder.resolve("data.sql"))), Map.of(), cases);
    }

    /** A test of each of its cases. */
    Stream<DynamicTest> tests(List<Case> cases) {
        return IntStream.range(0, cases.size())
                .mapToObj(i -> DynamicTest.dynamicTest(cases.get(i).expression(), () -> compare(cases.get(i), i)));
    }

    /** What the programs call that a generated client is used in. */
    BuilderMethods calls() {
        return calls;
    }

    /** The rows of an expression of the prompt. */
    List<String> prompt(String expression) {
        Rows rows = new Rows();
        done(session.execute(workspace.expression(expression), workspace.settings(expression), rows));
        return rows.text;
    }

    /** The rows of a named query, by its method in the generated client. */
    List<?> generated(String query, String argument) throws ReflectiveOperationException {
        return generated(query, String.class, argument);
    }

    /** The rows of a named query with a parameter of another class. */
    <T> List<?> generated(String query, Class<T> type, T argument) throws ReflectiveOperationException {
        Object select = classes.loadClass("com.acme.client.Client")
                .getMethod(query, type)
                .invoke(null, argument);
        return programs.fetch((Select<?>) select);
    }

    /** The setting of a member of the context {@code app}, by its method in the generated client. */
    Setting setting(String member, String value) throws ReflectiveOperationException {
        Object context =
                classes.loadClass("com.acme.client.Client").getField("app").get(null);
        return (Setting) context.getClass().getMethod(member, String.class).invoke(context, value);
    }

    /** The database. */
    TestDatabase database() {
        return database;
    }

    /** The database, as programs reach it. */
    Database programs() {
        return programs;
    }

    /** The columns of a table of the generated client, by the names of their fields. */
    Map<String, Column<?>> columns(String variable) throws ReflectiveOperationException {
        Object table =
                classes.loadClass("com.acme.client.Client").getField(variable).get(null);
        return ((Table) table).columns();
    }

    /** Compares the ways, and each with the SQL. */
    void compare(Case one, int number) throws Exception {
        Statement generated = program("Generated", number);
        Statement atRunTime = program("AtRunTime", number);
        SqlText sql = generated.sql();
        assertSame(atRunTime.sql(), sql);
        List<Statement> ways = new ArrayList<>(List.of(generated, atRunTime));
        if (one.atThePrompt()) {
            Statement typed = (Statement) workspace.expression(one.expression());
            assertSame(typed.sql(), sql);
            ways.add(typed);
        }
        execute("BEGIN");
        try {
            List<String> wanted = rows(listener -> session.execute(one.sql(), listener), one.state());
            for (Statement each : ways) {
                assertThat(rows(listener -> session.execute(each, listener), one.state()))
                        .isEqualTo(wanted);
            }
            if (one.some()) {
                assertThat(wanted).as("rows of the condition").hasSizeBetween(1, 7);
            }
            for (Statement each : List.of(generated, atRunTime)) {
                if (each instanceof Select<?> select && one.state().isEmpty()) {
                    assertThat(programs.fetch(select)).as("rows with types").hasSameSizeAs(wanted);
                }
            }
        } finally {
            execute("ROLLBACK");
        }
    }

    private Statement program(String way, int number) throws ReflectiveOperationException {
        Method method = classes.loadClass(Programs.className(way, number)).getMethod("e" + number, Database.class);
        return (Statement) method.invoke(null, programs);
    }

    private static void assertSame(SqlText one, SqlText other) {
        assertThat(one.text()).isEqualTo(other.text());
        assertThat(values(one)).isEqualTo(values(other));
    }

    private static List<String> values(SqlText sql) {
        return sql.parameters().stream()
                .map(each -> ParameterText.of(each) + "::" + each.type().sql())
                .toList();
    }

    /** What something gives, and what shows its effect; then it never was. */
    private List<String> rows(Work work, Optional<String> state) {
        Rows rows = new Rows();
        execute("SAVEPOINT before");
        done(work.run(rows));
        state.ifPresent(each -> done(session.execute(each, rows)));
        execute("ROLLBACK TO SAVEPOINT before");
        return rows.text;
    }

    private void execute(String sql) {
        done(session.execute(sql, SqlListener.silent()));
    }

    private static void done(ExecutionOutcome outcome) {
        assertThat(outcome.failure().map(SqlFailure::message)).isEmpty();
    }

    @FunctionalInterface
    private interface Work {
        ExecutionOutcome run(SqlListener listener);
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

    @Override
    public void close() throws IOException {
        session.close();
        workspace.close();
        classes.close();
        database.close();
    }
}
