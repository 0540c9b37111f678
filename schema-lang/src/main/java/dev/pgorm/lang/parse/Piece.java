package dev.pgorm.lang.parse;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * A piece of a file as it stands in the text: at most one block, with the comments above it.
 *
 * @param block the block; empty where there are only comments, or text that is none
 * @param tokens its tokens; those of all pieces together are the file
 * @param diagnostics what is wrong with it, whatever language the file is held to
 */
public record Piece(Optional<Block> block, List<SourceToken> tokens, List<Diagnostic> diagnostics) {

    public Piece {
        tokens = List.copyOf(tokens);
        diagnostics = List.copyOf(diagnostics);
    }
}
