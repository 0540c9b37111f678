package dev.pgorm.exec;

import java.time.Duration;
import java.util.Optional;

/**
 * What became of a text of statements; it stops at the first that fails.
 *
 * @param completed how many statements ran to their end
 * @param elapsed time spent on all
 * @param failure the one that failed
 */
public record ExecutionOutcome(int completed, Duration elapsed, Optional<SqlFailure> failure) {

    public boolean succeeded() {
        return failure.isEmpty();
    }
}
