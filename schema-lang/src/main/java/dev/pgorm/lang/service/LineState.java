package dev.pgorm.lang.service;

import dev.pgorm.lang.ast.BlockKind;

/**
 * Where in the language a line starts. Lines that start in the same state are coloured alike, so an editor colours on until a line's
 * state is the one that it had before.
 *
 * @param place in which part of a block
 * @param block the block's kind; {@code UNKNOWN} outside of blocks
 * @param waitsFor what ends the token that is open: {@code """}, a dollar tag or a comment's end; empty where none is
 * @param brackets the brackets that are open, outermost first
 * @param expectsMore whether the last visible token was an opening bracket, a comma or a colon
 */
public record LineState(Place place, BlockKind block, String waitsFor, String brackets, boolean expectsMore) {

    /** The start of a file. */
    public static final LineState START = new LineState(Place.TOP, BlockKind.UNKNOWN, "", "", false);

    /** A part of a file. */
    public enum Place {
        /** Between blocks. */
        TOP,
        /** After a keyword, before the body. */
        HEADING,
        /** In the heading of a function, procedure or aggregate. */
        ROUTINE_HEADING,
        /** In the heading of a query. */
        QUERY_HEADING,
        /** Among the members of a block. */
        MEMBERS,
        /** In the body of a query. */
        QUERY_BODY
    }
}
