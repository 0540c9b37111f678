package dev.pgorm.workspace.change;

import java.time.Duration;

/** Hears how a plan runs, on the thread that applies it. */
public interface ApplyListener {

    /** A step begins; {@code index} counts from 1. */
    default void started(int index, int count, DescribedStep step) {}

    /** A step has ended well. */
    default void finished(int index, int count, DescribedStep step, Duration elapsed) {}

    /** A step waits for a lock, or is tried again; {@code reason} says why. */
    default void waiting(int index, DescribedStep step, String reason) {}

    /** The result is compared with the target. */
    default void verifying() {}

    /** A listener that wants nothing. */
    static ApplyListener silent() {
        return new ApplyListener() {};
    }
}
