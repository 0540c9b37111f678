package dev.pgorm.studio.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long nobody must have typed before the explorer's rows are made again. */
class ExplorerRestTest {

    private static final Duration LEAST = Duration.ofMillis(150);

    @Test
    void aSmallSchemaFollowsSoon() {
        assertThat(Explorer.rest(Duration.ofMillis(2), LEAST)).isEqualTo(LEAST);
    }

    @Test
    void theRowsOfALargeSchemaTakeATwentiethOfTheTimeAtMost() {
        assertThat(Explorer.rest(Duration.ofMillis(28), LEAST)).isEqualTo(Duration.ofMillis(560));
    }

    @Test
    void whatTookLongSinceTheMachineWasBusyDoesNotKeepTheRowsAway() {
        assertThat(Explorer.rest(Duration.ofSeconds(10), LEAST)).isEqualTo(Duration.ofSeconds(1));
    }
}
