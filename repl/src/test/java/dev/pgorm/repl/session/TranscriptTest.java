package dev.pgorm.repl.session;

import dev.pgorm.repl.command.Commands;
import dev.pgorm.repl.render.Glyphs;
import dev.pgorm.repl.render.Ink;
import dev.pgorm.repl.render.Screen;
import dev.pgorm.testkit.golden.Golden;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.project.Progress;
import dev.pgorm.workspace.project.WorkspaceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each {@code *.repl} file is a session as it is seen: lines behind a prompt are entered, all others must come out. A first
 * line {@code ## width 60 ascii embedded answers: a, b} changes the screen, the kind of database and the answers.
 */
class TranscriptTest {

    private static final Path CASES = Path.of("src/test/cases");
    private static final Pattern INPUT = Pattern.compile("^(shop(?: as [^>]+)?[*!]?| +[-('\"$*,])> (.*)$");
    private static final String SCRIPT = """
            CREATE TABLE "User" (id serial PRIMARY KEY, email text NOT NULL, age integer);
            INSERT INTO "User" (email, age) VALUES ('ada@acme.io', 36), ('bob@acme.io', NULL), ('zoë@例え.jp', 50);
            """;

    @TempDir
    private Path directory;

    @TestFactory
    Stream<DynamicTest> transcripts() {
        return Golden.eachFile(CASES, ".repl", this::play);
    }

    private void play(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String header = lines.isEmpty() || !lines.getFirst().startsWith("##") ? "" : lines.getFirst();
        Golden.check(file, (header.isEmpty() ? "" : header + "\n") + run(lines, header));
    }

    private String run(List<String> lines, String header) throws IOException {
        TestConsole console = console(header);
        if (header.contains("embedded")) {
            return run(lines, console, options().withEmbedded()).replaceAll("127\\.0\\.0\\.1:\\d+", "ADDRESS");
        }
        try (TestDatabase database = TestDatabases.get().create(SCRIPT)) {
            console.rename("shop", database.name());
            String text = run(lines, console, TestProjects.on(database, options()));
            return text.replace(database.server().address(), "ADDRESS").replace(database.name(), "shop");
        }
    }

    private String run(List<String> lines, TestConsole console, WorkspaceOptions options) {
        StringBuilder seen = new StringBuilder();
        Workspace workspace = Workspace.open(options);
        try (Session session = new Session(workspace, Workspace::open, console, Commands.all())) {
            workspace.awaitDatabase(Progress.silent());
            List<String> pending = new ArrayList<>();
            for (String input : inputs(lines)) {
                seen.append(enter(session, console, input, pending));
            }
        }
        return normal(seen.toString());
    }

    private WorkspaceOptions options() throws IOException {
        return TestProjects.copyTo(directory);
    }

    private static String enter(Session session, TestConsole console, String input, List<String> pending) {
        Prompt shown = new Prompt(
                "shop",
                session.prompt().role(),
                session.prompt().transaction(),
                session.prompt().waiting());
        String prompt = shown.first();
        if (!pending.isEmpty()
                && session.handle(new Request.InspectEntry(String.join("\n", pending)))
                        instanceof Response.Incomplete incomplete) {
            prompt = shown.next(incomplete.end());
        }
        pending.add(input);
        String text = String.join("\n", pending);
        String line = prompt + input + "\n";
        if (session.handle(new Request.InspectEntry(text)) instanceof Response.Incomplete) {
            return line;
        }
        pending.clear();
        Response response = session.handle(new Request.Enter(text));
        console.entered(text);
        return line + console.take() + outcome(response);
    }

    private static String outcome(Response response) {
        return switch (response) {
            case Response.Done _, Response.Incomplete _ -> "";
            case Response.Failed failed -> "(exit " + failed.exit().code() + ")\n";
            case Response.Leave _ -> "(left)\n";
        };
    }

    private static List<String> inputs(List<String> lines) {
        return lines.stream()
                .map(INPUT::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(2))
                .toList();
    }

    private static TestConsole console(String header) {
        TestConsole console = new TestConsole();
        Matcher width = Pattern.compile("width (\\d+)").matcher(header);
        Glyphs glyphs = header.contains("ascii") ? Glyphs.ASCII : Glyphs.UNICODE;
        int columns = width.find() ? Integer.parseInt(width.group(1)) : 80;
        console.screen(new Screen(OptionalInt.of(columns), OptionalInt.of(24), glyphs, Ink.NONE));
        int answers = header.indexOf("answers:");
        if (answers >= 0) {
            for (String answer : header.substring(answers + 8).split(",")) {
                console.answer(answer.strip());
            }
        }
        return console;
    }

    /** Times differ from run to run, versions from server to server. */
    private String normal(String text) {
        return text.replaceAll("PostgreSQL \\d+(\\.\\d+)?", "PostgreSQL N")
                .replaceAll("/docs/\\d+/", "/docs/N/")
                .replaceAll("\\b\\d+(\\.\\d+)? (ms|s)\\b", "N ms")
                .replace(directory.toString(), "DIRECTORY");
    }
}
