package dev.pgorm.migrate;

import java.time.Duration;
import java.util.Optional;

/**
 * How patient an applier is.
 *
 * @param lockTimeout how long a step may wait for a lock, and keep others waiting behind it
 * @param statementTimeout how long a step may run; empty = as the server says
 * @param attempts how often a step is tried that did not get its lock
 * @param pause how long the applier waits before it tries again the first time; doubled each time
 * @param migrationLockTimeout how long to wait for another program that migrates the same database
 */
public record ApplyOptions(
        Duration lockTimeout,
        Optional<Duration> statementTimeout,
        int attempts,
        Duration pause,
        Duration migrationLockTimeout) {

    /** Three seconds for a lock, five attempts. */
    public static ApplyOptions defaults() {
        return new ApplyOptions(
                Duration.ofSeconds(3), Optional.empty(), 5, Duration.ofMillis(500), Duration.ofSeconds(10));
    }

    /** The same with another time for locks. */
    public ApplyOptions withLockTimeout(Duration other) {
        return new ApplyOptions(other, statementTimeout, attempts, pause, migrationLockTimeout);
    }

    /** The same with a limit for statements. */
    public ApplyOptions withStatementTimeout(Duration other) {
        return new ApplyOptions(lockTimeout, Optional.of(other), attempts, pause, migrationLockTimeout);
    }
}
