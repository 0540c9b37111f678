package dev.pgorm.workspace.change;

import dev.pgorm.workspace.database.LockHolder;
import java.time.Duration;
import java.util.List;

/** Hears how a plan runs, on the thread that applies it. */
public interface ApplyListener {

    /** A step begins; {@code index} counts from 1. */
    default void started(int index, int count, DescribedStep step) {}

    /** A step has ended well. */
    default void finished(int index, int count, DescribedStep step, Duration elapsed) {}

    /** A step did not get its lock and is tried again, or another migration runs; {@code reason} says which. */
    default void waiting(String reason) {}

    /** The running step waits for locks of these sessions, or, where there are none, does not wait any more; on a thread of its own. */
    default void blocked(List<LockHolder> by) {}

    /** The result is compared with the target. */
    default void verifying() {}

    /** A listener that wants nothing. */
    static ApplyListener silent() {
        return new ApplyListener() {};
    }
}
