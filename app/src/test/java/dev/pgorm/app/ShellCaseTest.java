package dev.pgorm.app;

import dev.pgorm.testkit.golden.Golden;
import dev.pgorm.testkit.pg.NotRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the program does with bad input, as a process in a shell: the scripts under {@code src/test/shell-cases}, each with the
 * text that it prints beside it. {@code run} shows a command, what it prints on both streams, and its exit code.
 */
@Timeout(600)
final class ShellCaseTest {

    private static final Path CASES = Path.of("src/test/shell-cases");

    private static final String PRELUDE = """
            here=$PWD
            run() {
                echo "\\$ $*" >&2
                case $1 in
                pgorm) shift; set -- "$here/pgorm" "$@" ;;
                esac
                status=0
                "$@" || status=$?
                test $status = 0 || echo "exit $status" >&2
            }
            as_nobody() {
                shift
                setpriv --reuid=65534 --regid=65534 --clear-groups env -u HOME "$here/pgorm" "$@"
            }
            """;

    private Path directory;

    static List<String> cases() {
        return Golden.files(CASES, ".sh").stream()
                .map(file -> file.getFileName().toString().replace(".sh", ""))
                .toList();
    }

    @BeforeEach
    void makeDirectory() throws IOException {
        directory = ProgramProcess.directory("pgorm-case");
        ProgramProcess.install(directory);
    }

    @AfterEach
    void removeDirectory() throws IOException {
        ProgramProcess.remove(directory);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void printsWhatStandsBesideIt(String name) throws IOException, InterruptedException {
        String script = Files.readString(CASES.resolve(name + ".sh"));
        boolean root = "root".equals(System.getProperty("user.name"));
        if (script.startsWith("# needs") && !root) {
            NotRun.note("the shell case " + name + ": it is for root");
        }
        Assumptions.assumeTrue(!script.startsWith("# needs") || root);
        if (script.startsWith("# needs nobody")) {
            ProgramProcess.installForEverybody(directory);
        }
        boolean onFullDisk = script.startsWith("# needs tmpfs");
        if (onFullDisk && !mount()) {
            NotRun.note("the shell case " + name + ": no tmpfs can be mounted here");
            Assumptions.abort("no tmpfs");
        }
        try {
            ProgramProcess.Outcome outcome = ProgramProcess.shell(directory, PRELUDE + script, Map.of());
            Golden.check(
                    CASES.resolve(name + ".txt"),
                    outcome.output().replace(directory.toString(), "<dir>")
                            + (outcome.exit() == 0 ? "" : "the script ends with " + outcome.exit() + "\n"));
        } finally {
            if (onFullDisk) {
                ProgramProcess.shell(directory, "umount full", Map.of());
            }
        }
    }

    private boolean mount() throws IOException, InterruptedException {
        return ProgramProcess.shell(directory, "mkdir full && mount -t tmpfs -o size=2m tmpfs full", Map.of())
                        .exit()
                == 0;
    }
}
