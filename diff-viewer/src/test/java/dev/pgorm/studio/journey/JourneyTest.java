package dev.pgorm.studio.journey;

import dev.pgorm.testkit.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What users do in the studio: each file {@code *.journey} is a test, and what was seen stands in the file {@code *.txt} beside it. */
final class JourneyTest {

    private static final Path CASES = Path.of("src/test/cases/journeys");

    @TestFactory
    Stream<DynamicTest> journeys() {
        return Golden.eachFile(CASES, ".journey", JourneyTest::run);
    }

    private static void run(Path script) throws Exception {
        Path directory = Files.createTempDirectory("pgorm-journey");
        try (Journey journey = new Journey(directory)) {
            String seen = journey.run(Files.readAllLines(script));
            Golden.check(Path.of(script.toString().replace(".journey", ".txt")), seen);
        } finally {
            remove(directory);
        }
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
