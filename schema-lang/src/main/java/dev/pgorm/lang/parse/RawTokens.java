package dev.pgorm.lang.parse;

import java.util.Arrays;

/** A growing list of token types and starts; together the tokens cover a piece of text without a gap. */
final class RawTokens {

    private byte[] types = new byte[64];
    private int[] starts = new int[64];
    private int size;
    private int end;

    void add(int type, int start, int tokenEnd) {
        if (size == types.length) {
            types = Arrays.copyOf(types, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
        }
        types[size] = (byte) type;
        starts[size] = start;
        size++;
        end = tokenEnd;
    }

    int size() {
        return size;
    }

    int type(int index) {
        return types[index];
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return index + 1 < size ? starts[index + 1] : end;
    }

    void retype(int index, int type) {
        types[index] = (byte) type;
    }

    /** The type of the last token that is not hidden; that of a line's end where there is none. */
    int lastVisible() {
        int index = size - 1;
        while (index >= 0 && isHidden(types[index])) {
            index--;
        }
        return index < 0 ? BlockGrammar.NEWLINE : types[index];
    }

    /** Gives back spare room; the list is complete. */
    void trim() {
        types = Arrays.copyOf(types, size);
        starts = Arrays.copyOf(starts, size);
    }

    /** Blanks, line ends that end no member, comments and ignored text: what the parser never sees. */
    static boolean isHidden(int type) {
        return type >= BlockGrammar.BLANK;
    }

    static boolean isComment(int type) {
        return type == BlockGrammar.LINE_COMMENT
                || type == BlockGrammar.DOCUMENTATION
                || type == BlockGrammar.BLOCK_COMMENT;
    }
}
