package dev.pgorm.bench;

import dev.pgorm.studio.input.Key;
import dev.pgorm.studio.layout.Size;
import dev.pgorm.studio.model.Outside;
import dev.pgorm.studio.model.Studio;
import dev.pgorm.studio.preview.PreviewState;
import dev.pgorm.studio.terminal.Painter;
import dev.pgorm.studio.view.ScreenView;
import dev.pgorm.studio.work.ScreenThread;
import dev.pgorm.workspace.Workspace;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

/** The studio with a loop as on a terminal, whose bytes nobody reads; tells when a key, and what follows from it, has been painted. */
final class TimedStudio implements AutoCloseable {

    private static final Size SIZE = new Size(160, 48);

    private final ScreenThread screen = new ScreenThread();
    private final Studio studio;
    private final Painter painter;
    private final Thread loop;
    private boolean ends;
    private Predicate<PreviewState> awaited = _ -> false;
    private CountDownLatch reached = new CountDownLatch(0);
    private long reachedAt;
    private final Latencies processor = new Latencies();

    TimedStudio(Workspace workspace, Path recoveryDirectory) throws IOException {
        this.studio = Studio.open(workspace, screen, new Surroundings(recoveryDirectory), SIZE);
        this.painter = Painter.of(OutputStream.nullOutputStream(), () -> SIZE, Map.of("TERM", "xterm-256color"), true);
        this.loop = Thread.ofPlatform().name("bench-screen").start(this::loop);
    }

    private void loop() {
        try {
            painter.enter();
            screen.painted();
            while (!ends) {
                Runnable first = screen.take();
                long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                first.run();
                for (int i = 0; i < 64 && screen.hasMore(); i++) {
                    screen.take().run();
                }
                painter.paint(ScreenView.paint(studio));
                processor.add(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun);
                tell();
                screen.painted();
            }
        } catch (IOException e) {
            throw new IllegalStateException("nothing is written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell() {
        if (reached.getCount() > 0 && awaited.test(studio.desk().preview())) {
            reachedAt = System.nanoTime();
            reached.countDown();
        }
    }

    /** Presses a key; when what is awaited has been painted, in nanoseconds after the key. */
    long press(Key key, Predicate<PreviewState> until) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        long begun = System.nanoTime();
        screen.post(() -> {
            studio.press(key);
            awaited = until;
            reached = done;
        });
        done.await();
        return reachedAt - begun;
    }

    /** Waits until the preview is as wanted. */
    void await(Predicate<PreviewState> until) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        screen.post(() -> {
            awaited = until;
            reached = done;
        });
        done.await();
    }

    /** The processor's time of the screen's thread for each round of its loop: a key or what came back from the background, and painting. */
    Latencies processor() {
        return processor;
    }

    /** Puts the caret behind the first occurrence of a text after an offset. */
    void goBehind(String text, int from) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        screen.post(() -> {
            String whole = studio.desk().editor().lines().text();
            studio.desk().document().goTo(whole.indexOf(text, from) + text.length());
            done.countDown();
        });
        done.await();
    }

    @Override
    public void close() {
        screen.post(() -> {
            studio.close();
            ends = true;
        });
        try {
            loop.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Surroundings(Path recoveryDirectory) implements Outside {
        @Override
        public void copy(String text) {
            // there is no clipboard
        }

        @Override
        public void suspend() {
            // there is no shell
        }

        @Override
        public void repaint() {
            // nobody looks
        }

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public Duration restBeforeProof() {
            return Duration.ofMillis(400);
        }

        @Override
        public Duration restBeforeExplorer() {
            return Duration.ofMillis(150);
        }

        @Override
        public Duration restBeforeKeeping() {
            return Duration.ofMillis(300);
        }
    }
}
