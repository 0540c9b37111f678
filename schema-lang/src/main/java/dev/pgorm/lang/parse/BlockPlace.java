package dev.pgorm.lang.parse;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Span;

/**
 * Where a block stands in its file's text.
 *
 * @param block the block
 * @param shift what to add to the ends of its spans to have offsets in the text
 * @param headingStart offset of its keyword, after the documentation
 * @param bodyStart offset of the brace or quotes that open its body; its end where it has none
 * @param end offset after its last character
 */
public record BlockPlace(Block block, int shift, int headingStart, int bodyStart, int end) {

    /** The offset at which a span of the block starts. */
    public int start(Span span) {
        return span.start() + shift;
    }

    /** The offset at which a span of the block ends. */
    public int end(Span span) {
        return span.end() + shift;
    }

    /** The offset at which the block starts, documentation included. */
    public int start() {
        return start(block.span());
    }
}
