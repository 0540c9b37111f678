package dev.pgorm.lang.parse;

/**
 * One token of a file. All tokens of a file together are its text.
 *
 * @param kind what it is
 * @param start offset of its first character in the file
 * @param end offset after its last character
 */
public record SourceToken(Kind kind, int start, int end) {

    /** What a token is, as far as highlighting and formatting care. */
    public enum Kind {
        BLANK,
        LINE_END,
        /** The end of a line, or a semicolon, where a member of a block ends. */
        MEMBER_END,
        /** The brace that opens a block. */
        BLOCK_OPEN,
        /** The brace that closes a block. */
        BLOCK_CLOSE,
        COMMENT,
        DOCUMENTATION,
        /** Text that the language passes over. */
        IGNORED,
        KEYWORD,
        NAME,
        NUMBER,
        TEXT,
        PUNCTUATION,
        /** A verbatim heading or body. */
        VERBATIM,
        INVALID
    }

    static Kind kind(int type) {
        return switch (type) {
            case BlockGrammar.BLANK -> Kind.BLANK;
            case BlockGrammar.NEWLINE -> Kind.LINE_END;
            case BlockGrammar.MEMBER_END, BlockGrammar.SEMICOLON -> Kind.MEMBER_END;
            case BlockGrammar.BLOCK_OPEN -> Kind.BLOCK_OPEN;
            case BlockGrammar.BLOCK_CLOSE -> Kind.BLOCK_CLOSE;
            case BlockGrammar.LINE_COMMENT, BlockGrammar.BLOCK_COMMENT -> Kind.COMMENT;
            case BlockGrammar.DOCUMENTATION -> Kind.DOCUMENTATION;
            case BlockGrammar.IGNORED -> Kind.IGNORED;
            case BlockGrammar.NAME, BlockGrammar.PATH -> Kind.NAME;
            case BlockGrammar.NUMBER -> Kind.NUMBER;
            case BlockGrammar.TEXT, BlockGrammar.TRIPLE_TEXT, BlockGrammar.DOLLAR_TEXT -> Kind.TEXT;
            case BlockGrammar.SIGNATURE, BlockGrammar.RAW_BODY -> Kind.VERBATIM;
            case BlockGrammar.INVALID, BlockGrammar.BROKEN_TEXT -> Kind.INVALID;
            default -> type <= BlockGrammar.UNKNOWN_KEYWORD ? Kind.KEYWORD : Kind.PUNCTUATION;
        };
    }
}
