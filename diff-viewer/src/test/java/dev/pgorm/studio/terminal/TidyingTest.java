package dev.pgorm.studio.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When memory is given back. */
class TidyingTest {

    private long kept;
    private long rubbish;
    private int collections;
    private final Tidying tidying = new Tidying(() -> kept + rubbish, () -> {
        rubbish = 0;
        collections++;
    });

    @Test
    void aSmallSchemaIsNotWorthAPause() {
        kept = megabytes(20);
        rubbish = megabytes(28);

        assertThat(tidying.rest()).isEmpty();
    }

    @Test
    void whatOpeningALargeSchemaLeavesBehindIsGivenBackOnce() {
        kept = megabytes(240);
        rubbish = megabytes(1600);
        assertThat(tidying.rest()).isPresent();

        tidying.tidy();

        assertThat(collections).isOne();
        assertThat(tidying.rest()).isEmpty();
    }

    @Test
    void aQuarterOfWhatIsKeptIsWaitedFor() {
        kept = megabytes(240);
        tidying.tidy();

        rubbish = megabytes(60);
        assertThat(tidying.rest()).isEmpty();
        rubbish = megabytes(61);
        assertThat(tidying.rest()).isPresent();
    }

    @Test
    void whatIsKeptIsNotCollectedAgainAndAgain() {
        kept = megabytes(500);
        tidying.tidy();

        assertThat(tidying.rest()).isEmpty();
        kept = megabytes(40);
        tidying.tidy();
        kept = megabytes(89);
        assertThat(tidying.rest()).isPresent();
    }

    @Test
    void theMoreHasComeTheShorterIsTheRest() {
        kept = megabytes(170);
        tidying.tidy();

        rubbish = megabytes(60);
        assertThat(tidying.rest()).contains(Duration.ofSeconds(30));
        rubbish = megabytes(170);
        assertThat(tidying.rest()).contains(Duration.ofSeconds(30));
        rubbish = megabytes(171);
        assertThat(tidying.rest()).contains(Duration.ofSeconds(3));
    }

    @Test
    void ofASmallSchemaOnlyMuchIsGivenBackSoon() {
        kept = megabytes(60);
        tidying.tidy();

        rubbish = megabytes(160);
        assertThat(tidying.rest()).contains(Duration.ofSeconds(30));
        rubbish = megabytes(161);
        assertThat(tidying.rest()).contains(Duration.ofSeconds(3));
    }

    private static long megabytes(long count) {
        return count << 20;
    }
}
