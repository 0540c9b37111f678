package dev.pgorm.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.studio.layout.Size;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random keys, mouse events, pastes and sizes. {@code -Dstudio.stress.seconds=600} goes on for that long, from {@code -Dstudio.stress.seed}. */
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

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothingThatSomebodyDoesBreaksTheStudio(long seed) throws IOException {
        run(seed, 250);
    }

    @Test
    void nothingThatSomebodyDoesForLongBreaksTheStudio() throws IOException {
        long end = System.nanoTime() + Long.getLong("studio.stress.seconds", 0) * 1_000_000_000L;
        for (long seed = Long.getLong("studio.stress.seed", 100); System.nanoTime() < end; seed++) {
            run(seed, 1500);
        }
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
