package dev.pgorm.repl.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.repl.command.Commands;
import dev.pgorm.repl.render.Glyphs;
import dev.pgorm.repl.render.Screen;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.error.ExitCode;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptRunnerTest {

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
    private TestDatabase database = TestDatabases.get().create();
    private StreamConsole console = console(StreamConsole.Verbosity.NORMAL);

    @BeforeEach
    void begin() {
        results.reset();
        messages.reset();
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void resultsGoToOneStreamAndTheRestToTheOther() throws IOException {
        ExitCode exit = run(new ScriptSource.Text("create table t (a int); insert into t values (1); select a from t"));

        assertThat(exit).isEqualTo(ExitCode.DONE);
        assertThat(text(results)).isEqualTo("""
                ┌───┐
                │ a │
                ├───┤
                │ 1 │
                └───┘
                """);
        assertThat(text(messages)).isEqualTo("CREATE TABLE\nINSERT 0 1\n1 row\n");
    }

    @Test
    void aQuietScriptSaysNothingButErrors() throws IOException {
        console = console(StreamConsole.Verbosity.QUIET);

        ExitCode exit = run(new ScriptSource.Text("create table t (a int); select no"));

        assertThat(exit).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(text(messages)).startsWith("error: column \"no\" does not exist");
    }

    @Test
    void aBuilderExpressionEndsWithItsLineUnlessTheNextGoesOnWithADot() throws IOException {
        Path file = Files.writeString(directory.resolve("queries.txt"), """
                \\pset format csv
                create table "User" (id int, email text, phone text);
                // the next two are expressions
                insert(user).set(user.email, "a@acme.io")
                from(user)

                  .where(user.phone.isNull())
                  .select(
                    user.email)
                select 1 as one;
                """);

        ExitCode exit = run(new ScriptSource.File("queries.txt", file));

        assertThat(exit).isEqualTo(ExitCode.DONE);
        assertThat(text(results)).isEqualTo("id,email,phone\n,a@acme.io,\nemail\na@acme.io\none\n1\n");
    }

    @Test
    void theFirstFailureStopsAllAndNamesItsPlace() throws IOException {
        Path file = Files.writeString(directory.resolve("load.sql"), """
                \\pset format csv
                select 1
                  as a;
                -- what follows is wrong
                select 2 as b; insert into
                  nothing values (1);
                select 3 as c;
                """);

        ExitCode exit = run(new ScriptSource.File("load.sql", file), new ScriptSource.Text("select 4"));

        assertThat(exit).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(text(results)).isEqualTo("a\n1\nb\n2\n");
        assertThat(text(messages)).endsWith("""
                error: relation "nothing" does not exist [42P01]
                  at load.sql:6:3
                  6 │   nothing values (1)
                    │   ^^^^^^^
                """);
    }

    @Test
    void inputRunsAsItArrivesAndNeedsNoLastSemicolon() throws IOException {
        ExitCode exit = run(stream("\\pset format ndjson\nselect 1 as a;\nselect 'x;\ny' as b\n"));

        assertThat(exit).isEqualTo(ExitCode.DONE);
        assertThat(text(results)).isEqualTo("{\"a\":1}\n{\"b\":\"x;\\ny\"}\n");
    }

    @Test
    void inlineDataOfCopyIsPartOfTheScript() throws IOException {
        ExitCode exit = run(stream("""
                create table t (a int, b text);
                copy t from stdin;
                1\tx;y
                2\t\\N
                \\.
                \\pset format csv
                select * from t order by a;
                """));

        assertThat(exit).isEqualTo(ExitCode.DONE);
        assertThat(text(results)).isEqualTo("a,b\n1,x;y\n2,\n");
    }

    /** The command was sent to the server with the statement around it. */
    @Test
    void aCommandInsideOfAStatementRunsAndIsNoPartOfIt() throws IOException {
        assertThat(run(stream("select 1 as one,\n\\echo between\n2 as two;\n"))).isEqualTo(ExitCode.DONE);
        assertThat(text(results)).startsWith("between\n").contains("│   1 │   2 │");
    }

    @Test
    void leavingEndsTheScriptWell() throws IOException {
        assertThat(run(stream("\\q\nselect broken;\n"))).isEqualTo(ExitCode.DONE);
        assertThat(text(messages)).isEmpty();
    }

    @Test
    void aScriptIsNeverAsked() throws IOException {
        assertThat(run(new ScriptSource.Text("create table extra (a int)"), new ScriptSource.Text("\\apply --yes")))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(text(messages)).contains("nothing was applied: drop-table was not allowed");
    }

    @Test
    void aFileThatIsNotThereIsSaid() throws IOException {
        assertThat(run(new ScriptSource.File("none.sql", directory.resolve("none.sql"))))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(text(messages)).startsWith("error: there is no file none.sql");
    }

    @Test
    void lettersThatAreNoUtf8AreNotSentAsOthers() throws IOException {
        Path file = Files.write(directory.resolve("latin1.sql"), "select 'é';".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(run(new ScriptSource.File("latin1.sql", file))).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(text(results)).isEmpty();
        assertThat(text(messages)).startsWith("error: latin1.sql is not UTF-8");
    }

    @Test
    void aNulByteIsNoText() throws IOException {
        assertThat(run(stream("select 1;\n\0\n"))).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(text(messages)).contains("error: standard input is no text: line 2 has a NUL byte");
    }

    @Test
    void aRefusalOfTheServerIsTheDatabasesNo() throws IOException {
        assertThat(run(new ScriptSource.Text("select 1 / 0"))).isEqualTo(ExitCode.DATABASE);
    }

    private ExitCode run(ScriptSource... sources) throws IOException {
        Workspace workspace = Workspace.open(TestProjects.on(database, TestProjects.copyTo(directory)));
        try (Session session = new Session(workspace, Workspace::open, console, Commands.all())) {
            return new ScriptRunner(session, console).run(List.of(sources));
        }
    }

    private StreamConsole console(StreamConsole.Verbosity verbosity) {
        return new StreamConsole(stream(results), stream(messages), Screen.unbounded(Glyphs.UNICODE), verbosity);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    private static ScriptSource stream(String text) {
        return new ScriptSource.Stream("standard input", new BufferedReader(new StringReader(text)));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
