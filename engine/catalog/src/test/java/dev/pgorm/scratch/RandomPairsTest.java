package dev.pgorm.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@link RandomPairs} for {@code -Dpairs.n} seeds from {@code -Dpairs.seed} on, on a server of {@code -Dpairs.major}. With
 * {@code -Dpairs.state=FILE} each seed's outcome is written there, and seeds that are there already are left out: an interrupted
 * run goes on where it stopped.
 */
class RandomPairsTest {

    @Test
    void plansLeadWhereTheySay() throws IOException {
        long first = Long.getLong("pairs.seed", 1);
        long count = Long.getLong("pairs.n", 15);
        Optional<Path> state =
                Optional.ofNullable(System.getProperty("pairs.state")).map(Path::of);
        List<String> done =
                state.isPresent() && Files.exists(state.get()) ? Files.readAllLines(state.get()) : List.of();
        List<String> failures = new ArrayList<>();
        try (ScratchServer server = ScratchServers.onMajor(Integer.getInteger("pairs.major", 17));
                RandomPairs pairs = new RandomPairs(server)) {
            for (long seed = first; seed < first + count; seed++) {
                String name = "seed " + seed;
                if (done.contains(name + " ok")) {
                    continue;
                }
                Optional<String> failure = pairs.check(seed);
                failure.ifPresent(failures::add);
                if (state.isPresent()) {
                    Files.write(
                            state.get(),
                            Stream.of(failure.map(text -> name + " FAILED\n" + text)
                                            .orElse(name + " ok"))
                                    .toList(),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND);
                }
            }
        }
        assertThat(failures).as("repeat one with -Dpairs.seed=SEED -Dpairs.n=1").isEmpty();
    }
}
