package dev.pgorm.exec;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often work is done again when another transaction got in its way.
 *
 * @param attempts how often at most, the first time included
 * @param first the longest pause before the second attempt; it doubles with each further one
 * @param longest what the pause does not exceed
 */
public record Retry(int attempts, Duration first, Duration longest) {

    private static final Duration FIRST = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    public Retry {
        if (attempts < 1) {
            throw new IllegalArgumentException("work is done once at least, not " + attempts + " times");
        }
        if (first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("pauses grow from " + first + " to " + longest);
        }
    }

    /** Work is done once. */
    public static Retry never() {
        return new Retry(1, Duration.ZERO, Duration.ZERO);
    }

    /** Work is done so often at most, with short pauses that grow. */
    public static Retry upTo(int attempts) {
        return new Retry(attempts, FIRST, LONGEST);
    }

    /** Somewhere between nothing and the longest, so that those who met once do not meet again. */
    Duration pause(int attempt, RandomGenerator random) {
        long limit = first.toNanos();
        for (int i = 1; i < attempt && limit < longest.toNanos(); i++) {
            limit *= 2;
        }
        long bounded = Math.min(limit, longest.toNanos());
        return Duration.ofNanos(bounded == 0 ? 0 : random.nextLong(bounded + 1));
    }
}
