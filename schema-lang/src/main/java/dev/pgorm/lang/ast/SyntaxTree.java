package dev.pgorm.lang.ast;

import java.util.List;

/**
 * One parsed file: its blocks in order. Together with the token list of {@code parse} it covers the text without loss;
 * comments that are not documentation live between the nodes' spans.
 *
 * @param file index of the file in its {@link SourceSet}
 * @param blocks top-level blocks, the broken ones included
 */
public record SyntaxTree(int file, List<Block> blocks) {

    public SyntaxTree {
        blocks = List.copyOf(blocks);
    }
}
