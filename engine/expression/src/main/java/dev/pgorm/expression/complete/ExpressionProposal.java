package dev.pgorm.expression.complete;

/**
 * Something that may be written at a place of an expression.
 *
 * @param text what to write in place of what is typed there
 * @param start where that begins
 * @param detail a few words: a type, what it takes
 */
public record ExpressionProposal(String text, int start, Kind kind, String detail) {

    /** What is proposed. */
    public enum Kind {
        TABLE,
        FIELD,
        RELATION,
        VALUE,
        METHOD,
        FUNCTION
    }
}
