package dev.pgorm.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.app.ProgramProcess;
import dev.pgorm.testkit.pg.NotRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user does in the shell, in a real terminal. */
@Timeout(1200)
final class ShellJourneyTest {

    private static final String PROMPT = "my_shop>";

    private Path directory;
    private TmuxTerminal terminal;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        if (!TmuxTerminal.isInstalled()) {
            NotRun.note("the journeys in a real terminal: there is no tmux");
        }
        Assumptions.assumeTrue(TmuxTerminal.isInstalled());
        directory = ProgramProcess.directory("pgorm-journey");
        ProgramProcess.install(directory);
        Files.createDirectory(directory.resolve("my-shop"));
        for (String file : List.of("schema.pgorm", "seed.sql")) {
            Files.copy(
                    Path.of("../docs/examples/shop", file),
                    directory.resolve("my-shop").resolve(file));
        }
        Path editor = Files.writeString(directory.resolve("editor"), """
                #!/bin/sh
                sed -i.before '/^model User /,/^}/s/^  phone .*/&\\
                  nickname String?/' "$1"
                """);
        Files.setPosixFilePermissions(editor, PosixFilePermissions.fromString("rwxr-xr-x"));
        terminal = new TmuxTerminal(
                directory,
                100,
                60,
                List.of(
                        "LC_ALL=C.UTF-8",
                        "EDITOR=" + editor,
                        "VISUAL=",
                        "XDG_STATE_HOME=" + directory.resolve("state")));
    }

    @AfterEach
    void close() throws IOException, InterruptedException {
        if (terminal == null) {
            return;
        }
        terminal.close();
        ProgramProcess.shell(directory, "test ! -d my-shop/.pgorm || ./pgorm db reset my-shop --yes", Map.of());
        ProgramProcess.remove(directory);
    }

    @Test
    void theFirstHourInTheShell() throws IOException, InterruptedException {
        terminal.enter("before=$(stty -g)");
        terminal.enter("./pgorm shell my-shop");
        terminal.awaitText("\\diff shows them");
        applyAndSeed();
        aStatementOfTwoLinesWithATableCompleted();
        commandsAndColumnsAreCompleted();
        controlCStopsTheStatementOnTheServer();
        theEditorChangesTheSchema();
        historyIsSearched();
        rowsAreExpanded();
        terminal.enter("\\q");
        terminal.awaitLastLine("ready>");
        terminal.enter("test \"$before\" = \"$(stty -g)\" && echo \"modes are the same: $((40 + 2))\"");
        terminal.awaitText("modes are the same: 42");
        assertNoModeIsLeft();
    }

    /** "pgorm shell met a bug of its own: Shutdown in progress" stood there, or "Terminal has been closed". */
    @ParameterizedTest
    @CsvSource({"HUP, 129", "TERM, 143"})
    void aShellThatASignalEndsWritesNoReport(String signal, int code) throws IOException, InterruptedException {
        terminal.enter("./pgorm shell my-shop 2>errors; echo \"ended with $?\"");
        terminal.awaitText("\\diff shows them");
        terminal.await("a prompt", screen -> TmuxTerminal.lastLine(screen).endsWith(">"));
        terminal.signal(signal);
        terminal.awaitText("ended with " + code);
        assertThat(directory.resolve("errors")).content().doesNotContain("error", "Exception");
        try (Stream<Path> files = Files.list(directory.resolve("state/pgorm"))) {
            assertThat(files).noneMatch(file -> file.toString().contains("report"));
        }
    }

    private void applyAndSeed() throws IOException, InterruptedException {
        terminal.enter("\\apply");
        terminal.awaitText("verified: the database equals the schema");
        terminal.awaitLastLine(PROMPT);
        terminal.enter("\\seed");
        terminal.awaitText("statements of seed.sql");
        terminal.awaitLastLine(PROMPT);
    }

    private void aStatementOfTwoLinesWithATableCompleted() throws IOException, InterruptedException {
        terminal.clear();
        terminal.enter("select count(*) as users");
        terminal.awaitLastLine("      ->");
        terminal.type("from \"Us");
        terminal.press("Tab");
        terminal.awaitLastLine("      -> from \"User\"");
        terminal.enter(";");
        terminal.awaitText("120 │");
        terminal.awaitLastLine(PROMPT);
    }

    private void commandsAndColumnsAreCompleted() throws IOException, InterruptedException {
        terminal.clear();
        terminal.type("\\appl");
        terminal.press("Tab");
        terminal.awaitLastLine(PROMPT + " \\apply");
        terminal.press("C-c");
        terminal.awaitLastLine(PROMPT);
        terminal.type("select * from \"User\" u where u.ema");
        terminal.press("Tab");
        terminal.awaitLastLine(PROMPT + " select * from \"User\" u where u.email");
        terminal.press("C-c");
        terminal.awaitLastLine(PROMPT);
    }

    private void controlCStopsTheStatementOnTheServer() throws IOException, InterruptedException {
        terminal.clear();
        terminal.enter("select pg_sleep(600);");
        awaitSleepers("1");
        terminal.press("C-c");
        terminal.awaitLastLine(PROMPT);
        awaitSleepers("0");
        terminal.enter("select 6 * 7 as answer;");
        terminal.awaitText("42 │");
        terminal.awaitLastLine(PROMPT);
    }

    /** How many sessions sleep is asked from outside, by another process. */
    private void awaitSleepers(String expected) throws IOException, InterruptedException {
        String count = "";
        for (int i = 0; i < 30 && !count.equals(expected); i++) {
            count = ProgramProcess.shell(
                            directory,
                            "./pgorm query --schema my-shop --format csv \"select count(*) as n from pg_stat_activity"
                                    + " where state = 'active' and query like 'select pg_sleep%'\"",
                            Map.of())
                    .output()
                    .lines()
                    .reduce((_, last) -> last)
                    .orElse("");
        }
        assertThat(count).as("sleeping sessions").isEqualTo(expected);
    }

    private void theEditorChangesTheSchema() throws IOException, InterruptedException {
        terminal.clear();
        terminal.enter("\\edit schema.pgorm");
        terminal.awaitText("1 change");
        terminal.awaitLastLine(PROMPT);
        terminal.clear();
        terminal.enter("\\diff");
        terminal.awaitText("+ public.User.nickname");
        terminal.awaitLastLine(PROMPT);
        terminal.enter("\\apply");
        terminal.awaitText("verified: the database equals the schema");
        terminal.awaitLastLine(PROMPT);
    }

    private void historyIsSearched() throws IOException, InterruptedException {
        terminal.clear();
        terminal.press("C-r");
        terminal.type("6 *");
        terminal.await(
                "the statement that is searched for",
                screen -> screen.contains("search: 6 *") && screen.contains("select 6 * 7 as answer;"));
        terminal.press("Enter");
        terminal.awaitText("42 │");
        terminal.awaitLastLine(PROMPT);
    }

    private void rowsAreExpanded() throws IOException, InterruptedException {
        terminal.clear();
        terminal.enter("\\x");
        terminal.awaitLastLine(PROMPT);
        terminal.enter("select 1 as one, 2 as two;");
        terminal.await(
                "a line for each column",
                screen -> screen.lines()
                        .anyMatch(line -> line.contains("two") && line.contains("2") && !line.contains("one")));
        terminal.awaitLastLine(PROMPT);
    }

    @Test
    void aKilledShellLeavesNoModeBehindThatSttySaneDoesNotMend() throws IOException, InterruptedException {
        terminal.enter("./pgorm shell my-shop");
        terminal.awaitText("\\diff shows them");
        terminal.awaitLastLine("my-shop>");
        ProcessHandle.of(Long.parseLong(terminal.variable("pane_pid")))
                .orElseThrow()
                .children()
                .forEach(ProcessHandle::destroyForcibly);
        terminal.awaitText("Killed");
        terminal.press("C-u");
        terminal.press("C-j");
        terminal.type("stty sane; echo \"after: $((40 + 2))\"");
        terminal.press("C-j");
        terminal.awaitText("after: 42");
        terminal.enter("stty -a");
        terminal.await("line editing and echo", screen -> screen.contains(" icanon") && screen.contains(" echo "));
        assertNoModeIsLeft();
    }

    @Test
    void tablesFitIntoFortyColumns() throws IOException, InterruptedException {
        terminal.resize(40);
        terminal.enter("./pgorm shell my-shop");
        terminal.awaitText("shows them");
        terminal.awaitLastLine("my-shop>");
        terminal.enter("select repeat('wide ', 30) as first, repeat('text ', 30) as second;");
        terminal.awaitText("1 row");
        assertThat(terminal.screen().lines().filter(line -> line.startsWith("│")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.stripTrailing()).endsWith("│"));
    }

    @Test
    void aDumbTerminalGetsPlainText() throws IOException, InterruptedException {
        terminal.enter("TERM=dumb ./pgorm shell my-shop");
        terminal.awaitText("shows them");
        terminal.enter("select 6 * 7 as answer;");
        terminal.awaitText("42 │");
        terminal.enter("\\q");
        terminal.awaitLastLine("ready>");
        assertNoModeIsLeft();
    }

    private void assertNoModeIsLeft() throws IOException, InterruptedException {
        assertThat(terminal.variable("alternate_on")).as("alternate screen").isEqualTo("0");
        assertThat(terminal.variable("cursor_flag")).as("cursor").isEqualTo("1");
        assertThat(terminal.variable("mouse_any_flag")).as("mouse reports").isEqualTo("0");
    }
}
