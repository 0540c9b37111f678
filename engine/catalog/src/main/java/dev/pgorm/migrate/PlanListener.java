package dev.pgorm.migrate;

import dev.pgorm.plan.Step;
import java.time.Duration;

/** Hears how a plan runs, on the thread that applies it. Places of steps count from 1. */
public interface PlanListener {

    /** A step begins. */
    default void started(int place, int count, Step step) {}

    /** A step has run; where it is transactional, it is not committed yet. */
    default void finished(int place, int count, Step step, Duration elapsed) {}

    /** A step did not get its lock, or another migration runs; it is tried again. */
    default void waiting(String reason) {}

    /** The result is compared with the target. */
    default void verifying() {}

    /** A listener that wants nothing. */
    static PlanListener silent() {
        return new PlanListener() {};
    }
}
