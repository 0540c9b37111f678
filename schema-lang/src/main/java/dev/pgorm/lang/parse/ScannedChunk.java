package dev.pgorm.lang.parse;

/**
 * A piece of a file as the scanner cut it: at most one top-level block with what stands before it.
 *
 * @param kind what is in it
 * @param start offset of its first character
 * @param end offset after its last character
 * @param examined how far the text had influence on where the piece ends
 * @param tokens its tokens without a gap; their offsets count from the start of the piece
 */
record ScannedChunk(Kind kind, int start, int end, int examined, RawTokens tokens) {

    /** What is in a piece. */
    enum Kind {
        /** Blanks and comments only: the end of the file. */
        BLANK,
        /** Lines that start no block. */
        STRAY,
        /** A block. */
        BLOCK
    }
}
