package dev.pgorm.lang.service;

/**
 * A stretch of a file's text.
 *
 * @param file index of the file in its source set
 * @param start offset of its first character
 * @param end offset after its last character
 */
public record TextRange(int file, int start, int end) {

    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a range does not end before it starts");
        }
    }

    /** Whether a caret at that offset stands in it or at one of its ends. */
    public boolean touches(int offset) {
        return start <= offset && offset <= end;
    }
}
