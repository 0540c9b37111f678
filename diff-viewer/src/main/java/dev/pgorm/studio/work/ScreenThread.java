package dev.pgorm.studio.work;

import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The one thread that the studio's state lives on, seen from outside: a queue of what is to be done on it. Also counts the work that is
 * under way elsewhere and will come back, so that one can wait until nothing is.
 */
public final class ScreenThread {

    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final Queue<Runnable> oncePainted = new ConcurrentLinkedQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();

    /** Has something done; from any thread. */
    public void post(Runnable task) {
        queue.add(task);
    }

    /** The next thing to do; waits for it. */
    public Runnable take() throws InterruptedException {
        return queue.take();
    }

    /** The next thing to do; empty where none comes for so long. */
    public Optional<Runnable> take(Duration patience) throws InterruptedException {
        return Optional.ofNullable(queue.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
    }

    /**
     * Has something done when the screen has been painted. Work elsewhere begins so: it takes processors, and makes garbage whose collection stops all
     * threads, which a key that was just pressed should not wait for.
     */
    public void oncePainted(Runnable task) {
        oncePainted.add(task);
    }

    /** What was done so far is on the screen, or nobody looks at that. */
    public void painted() {
        for (Runnable task = oncePainted.poll(); task != null; task = oncePainted.poll()) {
            task.run();
        }
    }

    /** Whether there is more to do at once, so that painting can wait. */
    public boolean hasMore() {
        return !queue.isEmpty();
    }

    /** Does everything there is without painting, and waits for work that is under way and what comes of it. */
    public void runUntilIdle() throws InterruptedException {
        while (!isIdle()) {
            painted();
            take().run();
        }
    }

    /** Whether nothing is to be done, and no work is under way. */
    public boolean isIdle() {
        return underWay.get() == 0 && !hasMore();
    }

    void begun() {
        underWay.incrementAndGet();
    }

    /** Work has ended; what came of it is done on the screen's thread. */
    void ended(Runnable result) {
        post(() -> {
            underWay.decrementAndGet();
            result.run();
        });
    }
}
