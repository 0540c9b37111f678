package dev.pgorm.studio.terminal;

/**
 * Gives memory back while nobody works. The collector of short-lived commands lets the heap grow to its limit before it looks at what has
 * become old, and most of what opening a large schema leaves behind is that: several times of what is kept.
 */
final class Tidying {

    private static final long WORTH_IT_BYTES = 48L << 20;

    private final Runtime runtime;
    private long kept;

    Tidying(Runtime runtime) {
        this.runtime = runtime;
    }

    /** Whether enough has come since the last time, also beside what is kept, that the pause is worth it. */
    boolean isDue() {
        return used() - kept > Math.max(WORTH_IT_BYTES, kept / 4);
    }

    /** Collects; takes about a second for a schema of thousands of models. */
    void tidy() {
        System.gc();
        kept = used();
    }

    private long used() {
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
