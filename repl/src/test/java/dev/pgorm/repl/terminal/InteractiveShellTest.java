package dev.pgorm.repl.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.repl.session.TestProjects;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.error.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InteractiveShellTest {

    @TempDir
    private Path directory;

    @Test
    void whatIsEnteredIsAnsweredUntilTheInputEnds() throws IOException {
        String screen = enter("select 40 + 2 as answer;\nselect\n  'two lines' as text;\n\\echo done\n");

        assertThat(screen)
                .contains("| answer |", "|     42 |", "| two lines |", "done")
                .doesNotContain("\u001b[2K");
    }

    @Test
    void theShellEndsWithTheCommandThatLeavesIt() throws IOException {
        assertThat(enter("\\q\nselect 'never' as word;\n")).doesNotContain("| never |");
    }

    @Test
    void anErrorDoesNotEndTheShell() throws IOException {
        assertThat(enter("select nothing;\nselect 'still here' as word;\n"))
                .contains("error: column \"nothing\" does not exist", "| still here |");
    }

    @Test
    void theHistoryIsKeptWithoutPasswords() throws IOException {
        enter("\\echo kept\n\\echo password gone\n");

        assertThat(Files.readString(directory.resolve(".local/state/pgorm/history")))
                .contains("kept")
                .doesNotContain("gone");
    }

    private String enter(String keys) throws IOException {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        try (TestDatabase database = TestDatabases.get().create();
                Terminal terminal = new DumbTerminal(
                        "test",
                        "dumb",
                        new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)),
                        screen,
                        StandardCharsets.UTF_8)) {
            Workspace workspace = Workspace.open(TestProjects.on(database, TestProjects.copyTo(directory)));
            workspace.openDatabase();
            TerminalEnvironment environment = new TerminalEnvironment(Map.of("TERM", "dumb"), directory, "0.1");
            assertThat(new InteractiveShell(workspace, Workspace::open, environment, Optional.empty()).run(terminal))
                    .isEqualTo(ExitCode.DONE);
        }
        return screen.toString(StandardCharsets.UTF_8);
    }
}
