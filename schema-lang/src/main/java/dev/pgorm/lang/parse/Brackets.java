package dev.pgorm.lang.parse;

import java.util.Arrays;

/** The brackets of a member that are open. */
final class Brackets {

    private byte[] open = new byte[16];
    private int depth;
    private int braces;

    boolean isEmpty() {
        return depth == 0;
    }

    boolean hasBrace() {
        return braces > 0;
    }

    void clear() {
        depth = 0;
        braces = 0;
    }

    /** Takes note of a token. A closing bracket that closes nothing is left to the parser. */
    void see(int type) {
        switch (type) {
            case BlockGrammar.LEFT_PARENTHESIS -> push(BlockGrammar.RIGHT_PARENTHESIS);
            case BlockGrammar.LEFT_BRACKET -> push(BlockGrammar.RIGHT_BRACKET);
            case BlockGrammar.LEFT_BRACE -> {
                push(BlockGrammar.RIGHT_BRACE);
                braces++;
            }
            case BlockGrammar.RIGHT_BRACE -> popTo(type);
            case BlockGrammar.RIGHT_PARENTHESIS, BlockGrammar.RIGHT_BRACKET -> {
                if (depth > 0 && open[depth - 1] == type) {
                    depth--;
                }
            }
            default -> {}
        }
    }

    /** Whether a closing brace closes the block: nothing is open, or no brace is and it stands at the start of its line. */
    boolean closesBlock(boolean firstOnLine) {
        return depth == 0 || (braces == 0 && firstOnLine);
    }

    private void push(int closing) {
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = (byte) closing;
    }

    /** Closes the innermost brace and what is open in it. */
    private void popTo(int type) {
        if (braces == 0) {
            return;
        }
        while (depth > 0 && open[--depth] != type) {
            // brackets inside of the brace that are never closed
        }
        braces--;
    }
}
