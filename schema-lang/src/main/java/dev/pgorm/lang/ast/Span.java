package dev.pgorm.lang.ast;

/**
 * A half-open range in one source file, inside one top-level block. Its ends are UTF-16 offsets in the text when the file was
 * parsed at once; {@link SourceSet#start} and {@link SourceSet#text} say what they are after an incremental parse. The order of
 * two spans of one block is the order in the text.
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
