package dev.pgorm.studio.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.workspace.error.WorkspaceError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class LaneTest {

    private final ScreenThread screen = new ScreenThread();
    private final Lane lane = new Lane("test", screen);
    private final List<String> told = new ArrayList<>();

    @AfterEach
    void close() {
        lane.close();
    }

    private Lane.Outcome<String> outcome() {
        return new Lane.Outcome<>(
                done -> told.add("done " + done),
                error -> told.add("failed " + error.message()),
                what -> told.add("doing " + what));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Test
    void aResultIsHandedOverOnTheScreensThread() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        lane.submit(
                progress -> {
                    progress.activity("thinking");
                    return Thread.currentThread();
                },
                new Lane.Outcome<>(
                        worker -> threads.addAll(List.of(worker, Thread.currentThread())),
                        error -> told.add(error.message()),
                        told::add));
        screen.runUntilIdle();

        assertThat(told).containsExactly("thinking");
        assertThat(threads.get(0)).isNotEqualTo(threads.get(1));
        assertThat(threads.get(1)).isEqualTo(Thread.currentThread());
    }

    @Test
    void onlyTheNewestWorkIsToldOf() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        lane.submit(
                _ -> {
                    begun.countDown();
                    await(goOn);
                    return "first";
                },
                outcome());
        screen.painted();
        await(begun);
        lane.submit(_ -> "second", outcome());
        lane.submit(_ -> "third", outcome());
        goOn.countDown();
        screen.runUntilIdle();

        assertThat(told).containsExactly("done third");
    }

    @Test
    void workBeginsOnceTheScreenIsPainted() throws InterruptedException {
        lane.submit(
                _ -> {
                    told.add("works");
                    return "all";
                },
                outcome());
        screen.post(() -> told.add("paints"));
        screen.take().run();
        assertThat(told).containsExactly("paints");
        screen.runUntilIdle();

        assertThat(told).containsExactly("paints", "works", "done all");
    }

    @Test
    void workThatWasToBeginWhenTheLaneWasClosedIsNotUnderWay() throws InterruptedException {
        lane.submit(_ -> "never", outcome());
        lane.close();
        screen.runUntilIdle();

        assertThat(screen.isIdle()).isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    void newerWorkStopsWhatRuns() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        lane.submit(
                progress -> {
                    progress.cancellation().onCancel(stopped::countDown);
                    begun.countDown();
                    await(stopped);
                    progress.checkpoint();
                    return "first";
                },
                outcome());
        screen.painted();
        await(begun);
        lane.submit(_ -> "second", outcome());
        screen.runUntilIdle();

        assertThat(told).containsExactly("done second");
    }

    @Test
    void whatIsStoppedIsToldAsFailed() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        lane.submit(
                progress -> {
                    progress.cancellation().onCancel(stopped::countDown);
                    await(stopped);
                    progress.checkpoint();
                    return "never";
                },
                outcome());
        screen.painted();
        lane.stop();
        screen.runUntilIdle();

        assertThat(told).containsExactly("failed stopped at your request");
    }

    @Test
    void whatIsCancelledIsNotToldOf() throws InterruptedException {
        lane.submitAfter(Duration.ofMillis(1), _ -> "never", outcome());
        lane.cancel();
        screen.runUntilIdle();

        assertThat(told).isEmpty();
    }

    @Test
    void aFailureIsTold() throws InterruptedException {
        lane.submit(
                _ -> {
                    throw new WorkspaceError.Cancelled("broken");
                },
                outcome());
        screen.runUntilIdle();

        assertThat(told).containsExactly("failed broken");
    }

    /** The exception stayed in the executor, and whoever waited until nothing is under way waited for ever. */
    @Test
    void aDefectInWorkIsToldAndDoesNotKeepTheStudioBusy() throws InterruptedException {
        lane.submit(
                _ -> {
                    throw new IllegalStateException("a bug");
                },
                outcome());
        screen.runUntilIdle();

        assertThat(told).hasSize(1).first().asString().contains("failed", "a bug");
    }

    @Test
    void waitingGoesOnWhileWorkLeadsToMoreWork() throws InterruptedException {
        AtomicInteger left = new AtomicInteger(5);
        again(left);
        screen.runUntilIdle();

        assertThat(left.get()).isZero();
    }

    private void again(AtomicInteger left) {
        lane.submit(
                _ -> left.decrementAndGet(),
                new Lane.Outcome<>(
                        now -> {
                            if (now > 0) {
                                again(left);
                            }
                        },
                        error -> told.add(error.message()),
                        told::add));
    }
}
