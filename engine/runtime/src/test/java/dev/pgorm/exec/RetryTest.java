package dev.pgorm.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pauses between attempts: they grow to a bound, and are somewhere below it. */
class RetryTest {

    private static final RandomGenerator LARGEST = new RandomGenerator() {
        @Override
        public long nextLong() {
            return Long.MAX_VALUE;
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    };

    @Test
    void pausesDoubleUntilTheLongest() {
        Retry retry = new Retry(9, Duration.ofMillis(10), Duration.ofMillis(35));

        assertThat(IntStream.of(1, 2, 3, 4, 1000).mapToObj(each -> retry.pause(each, LARGEST)))
                .containsExactly(
                        Duration.ofMillis(10),
                        Duration.ofMillis(20),
                        Duration.ofMillis(35),
                        Duration.ofMillis(35),
                        Duration.ofMillis(35));
    }

    @Test
    void aPauseMayBeNone() {
        assertThat(new Retry(2, Duration.ZERO, Duration.ZERO).pause(1, LARGEST)).isEqualTo(Duration.ZERO);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> Retry.upTo(0)).hasMessage("work is done once at least, not 0 times");
        assertThatThrownBy(() -> new Retry(1, Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .hasMessage("pauses grow from PT2S to PT1S");
    }
}
