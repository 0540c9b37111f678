package dev.pgorm.studio.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.studio.work.Lane;
import dev.pgorm.studio.work.ScreenThread;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When memory is given back. */
class TidyingTest {

    private long kept;
    private long rubbish;
    private int collections;
    private final Tidying tidying = of(Duration.ofSeconds(3), Duration.ofSeconds(30));

    private Tidying of(Duration shortRest, Duration longRest) {
        return new Tidying(
                () -> kept + rubbish,
                () -> {
                    rubbish = 0;
                    collections++;
                },
                shortRest,
                longRest);
    }

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

    @Test
    @Timeout(60)
    void whatComesWhileWorkIsUnderWayElsewhereIsGivenBackThoughNothingIsToldOfTheWork() throws InterruptedException {
        ScreenThread screen = new ScreenThread();
        CountDownLatch collected = new CountDownLatch(1);
        AtomicInteger looks = new AtomicInteger();
        Tidying observed = new Tidying(
                () -> looks.incrementAndGet() == 1 ? 0 : megabytes(200) * collected.getCount(),
                collected::countDown,
                Duration.ofMillis(1),
                Duration.ofMillis(1));
        try (Lane lane = new Lane("test", screen)) {
            lane.submit(_ -> awaited(collected), new Lane.Outcome<>(_ -> collections++, _ -> {}, _ -> {}));
            screen.painted();
            observed.next(screen).run();
        }

        assertThat(collections).as("the work has ended").isOne();
    }

    @Test
    void whatIsToBeDoneComesBeforeEverything() throws InterruptedException {
        ScreenThread screen = new ScreenThread();
        screen.post(() -> kept = 1);
        rubbish = megabytes(1000);

        of(Duration.ZERO, Duration.ZERO).next(screen).run();

        assertThat(kept).isOne();
        assertThat(collections).isZero();
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static long megabytes(long count) {
        return count << 20;
    }
}
