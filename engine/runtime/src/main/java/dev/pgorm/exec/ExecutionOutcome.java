package dev.pgorm.exec;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What became of a text of statements; it stops at the first that fails.
 *
 * @param completed how many statements ran to their end
 * @param elapsed time spent on all
 * @param failure the one that failed
 */
public record ExecutionOutcome(int completed, Duration elapsed, Optional<SqlFailure> failure) {

    /** The same with another word on what failed, where something did. */
    public ExecutionOutcome failing(UnaryOperator<SqlFailure> other) {
        return new ExecutionOutcome(completed, elapsed, failure.map(other));
    }

    public boolean succeeded() {
        return failure.isEmpty();
    }
}
