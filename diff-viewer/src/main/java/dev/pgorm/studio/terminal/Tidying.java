package dev.pgorm.studio.terminal;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Gives memory back while nobody works. The collector of short-lived commands lets the heap grow to its limit before it looks at what has
 * become old, and most of what opening a large schema leaves behind is that: several times of what is kept.
 */
final class Tidying {

    private static final long WORTH_IT_BYTES = 48L << 20;
    private static final long MUCH_BYTES = 160L << 20;

    /** Long: a collection stops everything, and nobody shall meet it when he begins to type again. */
    private static final Duration LONG_REST = Duration.ofSeconds(30);

    /** What opening a large schema leaves, or minutes of typing in one, is worth the risk that it is met once. */
    private static final Duration SHORT_REST = Duration.ofSeconds(3);

    private final LongSupplier used;
    private final Runnable collect;
    private long kept;

    /**
     * Memory of which nothing is known to be kept.
     *
     * @param used how many bytes are in use, those included that nobody refers to any more
     * @param collect takes away what nobody refers to; may be felt
     */
    Tidying(LongSupplier used, Runnable collect) {
        this.used = used;
        this.collect = collect;
    }

    /** The program's heap. */
    static Tidying ofHeap() {
        Runtime runtime = Runtime.getRuntime();
        return new Tidying(() -> runtime.totalMemory() - runtime.freeMemory(), System::gc);
    }

    /**
     * For how long nothing must have been done before the pause is worth it: the shorter, the more has come since the last time, also beside
     * what is kept. Empty where it is not worth it at all.
     */
    Optional<Duration> rest() {
        long come = used.getAsLong() - kept;
        if (come <= Math.max(WORTH_IT_BYTES, kept / 4)) {
            return Optional.empty();
        }
        return Optional.of(come > Math.max(MUCH_BYTES, kept) ? SHORT_REST : LONG_REST);
    }

    /** Collects; takes about a second for a schema of thousands of models. */
    void tidy() {
        collect.run();
        kept = used.getAsLong();
    }
}
