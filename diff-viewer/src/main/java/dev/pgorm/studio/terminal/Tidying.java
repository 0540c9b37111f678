package dev.pgorm.studio.terminal;

import dev.pgorm.studio.work.ScreenThread;
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
    private final Duration shortRest;
    private final Duration longRest;
    private long kept;

    /**
     * Memory of which nothing is known to be kept.
     *
     * @param used how many bytes are in use, those included that nobody refers to any more
     * @param collect takes away what nobody refers to; may be felt
     * @param shortRest how long nothing must have been done where much has come
     * @param longRest how long where less has
     */
    Tidying(LongSupplier used, Runnable collect, Duration shortRest, Duration longRest) {
        this.used = used;
        this.collect = collect;
        this.shortRest = shortRest;
        this.longRest = longRest;
    }

    /** The program's heap. */
    static Tidying ofHeap() {
        Runtime runtime = Runtime.getRuntime();
        return new Tidying(() -> runtime.totalMemory() - runtime.freeMemory(), System::gc, SHORT_REST, LONG_REST);
    }

    /**
     * The next thing to do on the screen's thread; waits for it. Nothing to be done for a while is the time to give memory back, also while work
     * is under way elsewhere: a large schema is compared and proved for many seconds, mostly in the server, of which little is told.
     */
    Runnable next(ScreenThread screen) throws InterruptedException {
        while (true) {
            Optional<Duration> rest = rest();
            if (rest.isEmpty() && screen.isIdle()) {
                return screen.take();
            }
            Optional<Runnable> soon = screen.take(rest.orElse(shortRest));
            if (soon.isPresent()) {
                return soon.get();
            }
            if (rest.isPresent()) {
                tidy();
            }
        }
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
        return Optional.of(come > Math.max(MUCH_BYTES, kept) ? shortRest : longRest);
    }

    /** Collects; takes about a second for a schema of thousands of models. */
    void tidy() {
        collect.run();
        kept = used.getAsLong();
    }
}
