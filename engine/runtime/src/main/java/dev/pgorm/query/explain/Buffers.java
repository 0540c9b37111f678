package dev.pgorm.query.explain;

/**
 * Blocks (of 8 kB, mostly) that a node touches, its children left out.
 *
 * @param hit found in the server's memory
 * @param read asked of the operating system
 * @param dirtied changed
 * @param written written out
 * @param temporary read from and written to temporary files
 */
public record Buffers(long hit, long read, long dirtied, long written, long temporary) {

    static final Buffers NONE = new Buffers(0, 0, 0, 0, 0);

    /** Whether it touches none. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    Buffers minus(Buffers other) {
        return new Buffers(
                Math.max(0, hit - other.hit),
                Math.max(0, read - other.read),
                Math.max(0, dirtied - other.dirtied),
                Math.max(0, written - other.written),
                Math.max(0, temporary - other.temporary));
    }
}
