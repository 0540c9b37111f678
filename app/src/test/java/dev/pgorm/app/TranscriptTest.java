package dev.pgorm.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case under {@code src/test/cases}: a transcript, and the files that it begins with in a folder of the same name. */
final class TranscriptTest {

    private static final Path CASES = Path.of("src/test/cases");

    @TempDir
    private Path directory;

    static Stream<String> cases() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files
                    .filter(file -> file.toString().endsWith(".transcript"))
                    .map(file -> CASES.relativize(file).toString().replace(".transcript", ""))
                    .filter(name -> !name.startsWith("database/"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void printsWhatTheTranscriptSays(String name) throws IOException {
        Path golden = CASES.resolve(name + ".transcript");
        copy(CASES.resolve(name), directory);
        String expected = Files.readString(golden);
        String actual = new Transcript(directory.toRealPath(), Map.of()).replay(expected);
        if (!Boolean.getBoolean("golden.update")) {
            assertThat(actual).isEqualTo(expected);
        } else if (!actual.equals(expected)) {
            Files.writeString(golden, actual);
            fail("rewrote " + golden);
        }
    }

    static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
