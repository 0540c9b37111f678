package dev.pgorm.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.testkit.golden.Golden;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The transcripts under {@code src/test/cases/database}: each has a database of its own, in {@code PGORM_URL}, on a server that has the extensions of
 * {@code extensions.txt}, if there is one.
 */
@Timeout(120)
final class DatabaseTranscriptTest {

    private static final Path CASES = Path.of("src/test/cases/database");

    @TempDir
    private Path directory;

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".transcript"))
                    .map(name -> name.replace(".transcript", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void printsWhatTheTranscriptSays(String name) throws IOException {
        Path golden = CASES.resolve(name + ".transcript");
        TranscriptTest.copy(CASES.resolve(name), directory);
        if (Files.exists(directory.resolve("extensions.txt"))) {
            Files.readAllLines(directory.resolve("extensions.txt")).forEach(TestDatabases.get()::requireExtension);
        }
        try (TestDatabase database = TestDatabases.get().create()) {
            String server = database.server().address();
            String url = "postgresql://" + database.user() + ":" + database.password() + "@" + server + "/";
            Map<String, String> environment = Map.of(
                    "PGORM_URL", url + database.name(),
                    "PGORM_SCRATCH_URL", url + database.server().maintenanceDatabase());
            String actual = new Transcript(directory.toRealPath(), environment)
                    .replay(Files.readString(golden))
                    .replace(database.name(), "<database>")
                    .replace(server, "<server>")
                    .replace(" as " + database.user() + " (", " as <user> (")
                    .replaceAll("PostgreSQL \\d+, the version of", "PostgreSQL <major>, the version of")
                    .replaceAll("\"serverMajor\":\\d+", "\"serverMajor\":<major>");
            assertThat(database.password().isEmpty() || !actual.contains(database.password()))
                    .as("no password in the output")
                    .isTrue();
            Golden.check(golden, actual);
        }
    }
}
