package dev.pgorm.embedded;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waiting for a condition that only polling can see (another process's files), with steps that grow, up to a limit. */
final class Patience {
    private static final long FIRST_STEP = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LONGEST_STEP = TimeUnit.MILLISECONDS.toNanos(20);

    private final long deadline;
    private long step = FIRST_STEP;

    Patience(Duration limit) {
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    /** Waits one step; false when the limit is reached or the thread is interrupted. */
    boolean waitMore() {
        if (Thread.currentThread().isInterrupted() || System.nanoTime() - deadline > 0) {
            return false;
        }
        LockSupport.parkNanos(step);
        step = Math.min(LONGEST_STEP, step + step / 4);
        return true;
    }
}
