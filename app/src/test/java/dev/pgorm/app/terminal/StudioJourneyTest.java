package dev.pgorm.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.app.ProgramProcess;
import dev.pgorm.testkit.pg.NotRun;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The studio in a real terminal. */
@Timeout(1200)
final class StudioJourneyTest {

    private static final String NOWHERE = "postgresql://nobody@127.0.0.1:1/nothing";
    private static final String SCHEMA = "model User {\n  id   Int    @id\n  name String\n}\n";

    private Path directory;
    private TmuxTerminal terminal;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        if (!TmuxTerminal.isInstalled()) {
            NotRun.note("the studio's journeys in a real terminal: there is no tmux");
        }
        Assumptions.assumeTrue(TmuxTerminal.isInstalled());
        directory = ProgramProcess.directory("pgorm-studio");
        ProgramProcess.install(directory);
        Files.writeString(directory.resolve("shop.pgorm"), SCHEMA);
        terminal = new TmuxTerminal(
                directory,
                120,
                30,
                List.of("LC_ALL=C.UTF-8", "TERM=screen-256color", "XDG_STATE_HOME=" + directory.resolve("state")));
    }

    @AfterEach
    void close() throws IOException {
        if (terminal != null) {
            terminal.close();
            ProgramProcess.remove(directory);
        }
    }

    private static String url(TestDatabase database) {
        String account = database.user() + (database.password().isEmpty() ? "" : ":" + database.password());
        return "postgresql://" + account + "@" + database.server().address() + "/" + database.name();
    }

    /** Opens the studio where there is no database, which is the fastest. */
    private void openStudio(String variables) throws IOException, InterruptedException {
        terminal.enter(variables + "./pgorm studio shop.pgorm --url " + NOWHERE);
        terminal.awaitVisible("F1 Help");
        terminal.awaitVisible("no PostgreSQL answers");
    }

    private void leave() throws IOException, InterruptedException {
        terminal.press("C-q");
        terminal.awaitShell();
        terminal.awaitLastLine("ready>");
    }

    private String file() throws IOException {
        return Files.readString(directory.resolve("shop.pgorm"));
    }

    private void assertTerminalIsGivenBack() throws IOException, InterruptedException {
        assertThat(terminal.variable("alternate_on")).as("alternate screen").isEqualTo("0");
        assertThat(terminal.variable("cursor_flag")).as("cursor").isEqualTo("1");
        assertThat(terminal.variable("mouse_any_flag")).as("mouse reports").isEqualTo("0");
        terminal.enter("echo \"echoed: $((40 + 2))\"");
        terminal.awaitText("echoed: 42");
        terminal.enter("stty -a");
        terminal.await("line editing and echo", screen -> screen.contains(" icanon") && screen.contains(" echo "));
    }

    @Test
    void whatIsTypedIsShownAppliedSavedAndTheTerminalIsAsItWas()
            throws IOException, InterruptedException, SQLException {
        try (TestDatabase database = TestDatabases.get().create()) {
            terminal.enter("before=$(stty -g)");
            terminal.enter("./pgorm studio shop.pgorm --url " + url(database));
            terminal.awaitVisible("+ table public.User");
            terminal.press("Down");
            terminal.press("End");
            terminal.press("Enter");
            terminal.type("phone String?");
            terminal.awaitVisible("column phone");
            terminal.awaitVisible("proved on a copy");
            terminal.press("F9");
            terminal.awaitVisible("to go on");
            terminal.type(database.name());
            terminal.press("Enter");
            terminal.awaitVisible("verified: the database equals the schema");
            terminal.press("Enter");
            terminal.awaitVisible("✓ the database equals the schema");
            leave();
            terminal.enter("test \"$before\" = \"$(stty -g)\" && echo \"modes are the same: $((40 + 2))\"");
            terminal.awaitText("modes are the same: 42");
            assertTerminalIsGivenBack();
            database.execute("SELECT id, name, phone FROM \"User\"");
        }
        assertThat(file()).contains("  phone String?");
    }

    @Test
    void theShellOpensTheStudioAndGoesOnAfterIt() throws IOException, InterruptedException {
        try (TestDatabase database = TestDatabases.get().create()) {
            terminal.enter("./pgorm shell shop.pgorm --url " + url(database));
            terminal.awaitText("\\diff shows");
            terminal.await("a prompt", screen -> TmuxTerminal.lastLine(screen).endsWith(">"));
            terminal.enter("\\edit");
            terminal.awaitVisible("F1 Help");
            terminal.awaitVisible("+ table public.User");
            terminal.press("C-q");
            terminal.awaitLastLine(database.name() + ">");
            terminal.enter("select 6 * 7 as answer;");
            terminal.awaitText("42 │");
            terminal.enter("\\q");
            terminal.awaitLastLine("ready>");
            assertTerminalIsGivenBack();
        }
    }

    @Test
    void theTerminalIsGivenBackWhereTheProgramIsTerminated() throws IOException, InterruptedException {
        openStudio("");
        terminal.signal("TERM");
        terminal.awaitVisible(
                "the shell's prompt", screen -> TmuxTerminal.lastLine(screen).endsWith("ready>"));
        assertTerminalIsGivenBack();
    }

    @Test
    void controlZGoesToTheShellAndFgComesBack() throws IOException, InterruptedException {
        terminal.enter("set -m");
        openStudio("");
        terminal.type("// kept ");
        terminal.awaitVisible("// kept");
        terminal.press("C-z");
        terminal.awaitText("Stopped");
        assertTerminalIsGivenBack();
        terminal.enter("fg");
        terminal.awaitVisible("F1 Help");
        terminal.awaitVisible("// kept");
        terminal.type("again");
        terminal.awaitVisible("// kept again");
        terminal.press("C-q");
        terminal.awaitVisible("Leave the studio");
        terminal.type("d");
        terminal.awaitLastLine("ready>");
        assertTerminalIsGivenBack();
    }

    @Test
    void theScreenFollowsTheTerminalsSize() throws IOException, InterruptedException {
        openStudio("");
        assertThat(terminal.visible()).contains("┌ Explorer ─");
        terminal.resize(80, 24);
        terminal.awaitVisible("one pane", screen -> screen.contains("┌ Explorer  Schema  Changes"));
        terminal.resize(200, 60);
        terminal.awaitVisible(
                "four panes", screen -> screen.contains("┌ Changes  Locks  Problems") && screen.contains("┌ SQL ─"));
        terminal.resize(20, 5);
        terminal.awaitVisible("┌ Explorer  Schema ┐");
        terminal.resize(120, 30);
        terminal.awaitVisible("┌ Explorer ─");
        leave();
    }

    @Test
    void aPastedTextIsTakenAsItIs() throws IOException, InterruptedException {
        openStudio("");
        terminal.paste("model Post {\n  id Int @id\n}\n\n");
        terminal.awaitVisible("5 model User {");
        terminal.press("C-s");
        terminal.awaitVisible("saved shop.pgorm");
        leave();
        assertThat(file()).isEqualTo("model Post {\n  id Int @id\n}\n\n" + SCHEMA);
    }

    @Test
    void aClickPutsTheCaretAndGivesTheFocus() throws IOException, InterruptedException {
        openStudio("");
        terminal.click(37, 4);
        terminal.awaitVisible(" 3:6 ");
        terminal.click(100, 10);
        terminal.awaitVisible("/ Filter");
        terminal.click(37, 3);
        terminal.awaitVisible("^F Find");
        leave();
    }

    @Test
    void everythingCanBeDoneOnEightyByTwentyFour() throws IOException, InterruptedException {
        terminal.resize(80, 24);
        openStudio("");
        terminal.press("C-p");
        terminal.awaitVisible("What to do");
        terminal.type("all keys");
        terminal.press("Enter");
        terminal.awaitVisible("┌─ Keys ─");
        terminal.press("Escape");
        terminal.awaitVisible("F1 Help");
        terminal.press("F2");
        terminal.awaitVisible("nothing yet: see Problems");
        leave();
    }

    @Test
    void aTerminalOfSixteenColoursGetsNoOthers() throws IOException, InterruptedException {
        openStudio("TERM=screen COLORTERM= ");
        assertThat(terminal.coloured()).contains("\u001b[").doesNotContain("38;5;", "48;5;", "38;2;", "48;2;");
        leave();
    }

    @Test
    void noColorIsObeyed() throws IOException, InterruptedException {
        openStudio("NO_COLOR=1 ");
        String coloured = terminal.coloured();
        assertThat(coloured).contains("\u001b[7m").doesNotContainPattern("\u001b\\[[0-9;]*(3[0-8]|4[0-8]|9[0-7])[;m]");
        leave();
    }

    @Test
    void withoutUnicodeEverythingIsAscii() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("shop.pgorm"), "// 東京 é\n" + SCHEMA);
        openStudio("LC_ALL=C LANG=C ");
        assertThat(terminal.visible().chars()).allMatch(each -> each < 0x80);
        assertThat(terminal.visible()).contains("+ Explorer ---", "pgorm studio - shop.pgorm");
        leave();
    }

    @Test
    void theTextOfAKilledStudioComesBack() throws IOException, InterruptedException {
        openStudio("");
        terminal.type("// typed before it was killed ");
        terminal.awaitVisible("// typed before it was killed");
        awaitKept();
        terminal.signal("KILL");
        terminal.awaitVisible("Killed");
        terminal.press("C-j");
        terminal.type("reset; stty sane; clear");
        terminal.press("C-j");
        terminal.awaitVisible("the prompt alone", screen -> screen.strip().equals("ready>"));
        terminal.enter("./pgorm studio shop.pgorm --url " + NOWHERE);
        terminal.awaitVisible("An earlier studio ended without saving");
        terminal.type("r");
        terminal.awaitVisible("// typed before it was killed");
        terminal.press("C-s");
        terminal.awaitVisible("saved shop.pgorm");
        leave();
        assertThat(file()).startsWith("// typed before it was killed");
    }

    /** The text is kept a moment after the last key. */
    private void awaitKept() throws IOException, InterruptedException {
        terminal.awaitVisible("F1 Help", _ -> keptTexts().contains("typed before it was killed"));
    }

    private String keptTexts() {
        try (var files = Files.walk(directory.resolve("state"))) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".swap")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException e) {
            return ""; // it is being replaced: looked at again
        }
    }

    @Test
    void withoutATerminalTheStudioSaysSo() throws IOException, InterruptedException {
        ProgramProcess.Outcome outcome = ProgramProcess.shell(
                directory, "./pgorm studio shop.pgorm --url " + NOWHERE + " || echo \"exit $?\"", Map.of());

        assertThat(outcome.output()).contains("the studio needs a terminal", "exit");
    }
}
