package dev.pgorm.lang.model;

import dev.pgorm.lang.ast.Span;

/**
 * Whose everything is that a block declares.
 *
 * @param block the block
 * @param role the owner
 * @param span where it is said
 */
public record OwnerDeclaration(Span block, String role, Span span) {

    /** Whether something is written inside the block. */
    public boolean concerns(Span origin) {
        return origin.file() == block.file() && origin.start() >= block.start() && origin.start() < block.end();
    }
}
