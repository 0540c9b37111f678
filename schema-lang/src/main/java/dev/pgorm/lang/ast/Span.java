package dev.pgorm.lang.ast;

/**
 * A half-open range of UTF-16 offsets in one source file.
 *
 * @param file index of the file in its {@link SourceSet}
 * @param start first offset
 * @param end offset after the last character; not less than start
 */
public record Span(int file, int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span does not end before it starts");
        }
    }

    /** The smallest span that holds both. */
    public Span cover(Span other) {
        return new Span(file, Math.min(start, other.start), Math.max(end, other.end));
    }

    public int length() {
        return end - start;
    }
}
