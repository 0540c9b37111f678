package dev.pgorm.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.studio.layout.Size;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random keys, mouse events, pastes and sizes; {@code scripts/fuzz studio} goes on for minutes. */
@Timeout(3600)
final class StressTest {

    private static final String SCHEMA = """
            model User {
              id    Int    @id
              email String @unique
              posts Post[]
            }

            model Post {
              id     Int  @id
              title  String
              userId Int
              user   User @relation(fields: [userId], references: [id])
            }
            """;

    private static final int LONG = 1500;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothingThatSomebodyDoesBreaksTheStudio(long seed) throws IOException {
        run(seed, 250);
    }

    /** {@code scripts/fuzz studio}: goes on behind the seeds that were run before. */
    @Test
    @EnabledIfSystemProperty(named = "studio.stress.seconds", matches = "[1-9][0-9]*")
    void nothingThatSomebodyDoesForLongBreaksTheStudio() throws IOException {
        StressTotals totals =
                StressTotals.read(Path.of(System.getProperty("studio.stress.totals", "target/studio-totals.tsv")));
        long end = System.nanoTime() + Long.getLong("studio.stress.seconds", 0) * 1_000_000_000L;
        long single = Long.getLong("studio.stress.seed", 0);
        List<String> failures = new ArrayList<>();
        for (long seed = single > 0 ? single : totals.next(); System.nanoTime() < end; seed++) {
            try {
                run(seed, LONG);
                totals.add(seed, LONG);
            } catch (AssertionError e) {
                failures.add(Objects.toString(e.getMessage()));
                totals.addFailure(seed, LONG);
            }
            if (single > 0) {
                break;
            }
        }
        assertThat(failures).isEmpty();
    }

    private static String trace(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private void run(long seed, int steps) throws IOException {
        try (TestDatabase database = TestDatabases.get().create()) {
            Path place = directory.resolve("run" + seed);
            StudioDriver driver = new StudioDriver(
                    StudioProject.on(database, place, Map.of("shop.pgorm", SCHEMA)),
                    place.resolve("kept"),
                    new Size(100, 30));
            RandomUser user = new RandomUser(driver, database, seed);
            try (driver) {
                driver.waitIdle();
                for (int step = 0; step < steps && !driver.studio().desk().isLeaving(); step++) {
                    user.step();
                }
                driver.waitIdle();
                assertThat(driver.studio().desk().preview().checked())
                        .isEqualTo(driver.studio().desk().preview().edited());
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(
                        "seed " + seed + "\n" + String.join("\n", user.lastSteps()) + "\n" + trace(e), e);
            }
        }
    }
}
