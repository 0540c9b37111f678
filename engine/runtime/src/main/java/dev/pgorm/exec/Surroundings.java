package dev.pgorm.exec;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * What a database needs of the world.
 *
 * @param nanoseconds a clock that only goes forward
 * @param random for pauses
 * @param pause waits
 */
public record Surroundings(LongSupplier nanoseconds, RandomGenerator random, Pause pause) {

    /** Waits. */
    @FunctionalInterface
    public interface Pause {

        /** Waits so long. */
        void of(Duration time) throws InterruptedException;
    }

    /** Those of this process. */
    public static Surroundings system() {
        return new Surroundings(System::nanoTime, RandomGenerator.getDefault(), Thread::sleep);
    }
}
