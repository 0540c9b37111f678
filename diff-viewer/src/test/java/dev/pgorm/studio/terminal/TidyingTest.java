package dev.pgorm.studio.terminal;

import static org.assertj.core.api.Assertions.assertThat;

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

        assertThat(tidying.isDue()).isFalse();
    }

    @Test
    void whatOpeningALargeSchemaLeavesBehindIsGivenBackOnce() {
        kept = megabytes(240);
        rubbish = megabytes(1600);
        assertThat(tidying.isDue()).isTrue();

        tidying.tidy();

        assertThat(collections).isOne();
        assertThat(tidying.isDue()).isFalse();
    }

    @Test
    void aQuarterOfWhatIsKeptIsWaitedFor() {
        kept = megabytes(240);
        tidying.tidy();

        rubbish = megabytes(60);
        assertThat(tidying.isDue()).isFalse();
        rubbish = megabytes(61);
        assertThat(tidying.isDue()).isTrue();
    }

    @Test
    void whatIsKeptIsNotCollectedAgainAndAgain() {
        kept = megabytes(500);
        tidying.tidy();

        assertThat(tidying.isDue()).isFalse();
        kept = megabytes(40);
        tidying.tidy();
        kept = megabytes(89);
        assertThat(tidying.isDue()).isTrue();
    }

    private static long megabytes(long count) {
        return count << 20;
    }
}
