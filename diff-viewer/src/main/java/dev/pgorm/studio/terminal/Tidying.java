package dev.pgorm.studio.terminal;

import java.util.function.LongSupplier;

/**
 * Gives memory back while nobody works. The collector of short-lived commands lets the heap grow to its limit before it looks at what has
 * become old, and most of what opening a large schema leaves behind is that: several times of what is kept.
 */
final class Tidying {

    private static final long WORTH_IT_BYTES = 48L << 20;

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

    /** Whether enough has come since the last time, also beside what is kept, that the pause is worth it. */
    boolean isDue() {
        return used.getAsLong() - kept > Math.max(WORTH_IT_BYTES, kept / 4);
    }

    /** Collects; takes about a second for a schema of thousands of models. */
    void tidy() {
        collect.run();
        kept = used.getAsLong();
    }
}
