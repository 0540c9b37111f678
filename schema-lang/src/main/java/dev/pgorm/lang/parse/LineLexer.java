package dev.pgorm.lang.parse;

import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.parse.Keywords.Keyword;
import java.util.Optional;

/**
 * The lexer's rules for a single line, for faces that colour a text line by line. It knows nothing of the lines before; what a token
 * that goes on in the next line waits for is told, so that the caller can take it up there.
 */
public final class LineLexer {

    private static final String TRIPLE_QUOTE = "\"\"\"";
    private static final String COMMENT_END = "*/";

    private final String line;
    private final TokenReader reader;
    private final LineProbe probe;

    /** A lexer of one line, given without its end. */
    public LineLexer(String line) {
        this.line = line;
        this.reader = new TokenReader(line);
        this.probe = new LineProbe(reader);
    }

    /**
     * One token.
     *
     * @param kind what it is
     * @param end offset after its last character
     * @param waitsFor where the line ends inside of the token: what ends it, {@code """}, a dollar tag or the end of a comment; empty
     *     for a complete token
     */
    public record Lexeme(SourceToken.Kind kind, int end, String waitsFor) {}

    /** How the heading of a block is laid out. */
    public enum Layout {
        /** {@code keyword Name { members }}. */
        MEMBERS,
        /** SQL's words over any number of lines, then a verbatim body, members, or nothing. */
        ROUTINE,
        /** A heading, then a body in braces that is kept verbatim. */
        QUERY
    }

    /** The start of a block. */
    public record Opening(BlockKind kind, Layout layout, int keywordEnd) {}

    /** The token at an offset before the line's end. */
    public Lexeme read(int start) {
        int type = reader.read(start);
        SourceToken.Kind kind = SourceToken.kind(type);
        return new Lexeme(kind, reader.end(), kind == SourceToken.Kind.INVALID ? waitsFor(start) : "");
    }

    private String waitsFor(int start) {
        if (line.startsWith("/*", start)) {
            return COMMENT_END;
        }
        if (line.startsWith(TRIPLE_QUOTE, start)) {
            return TRIPLE_QUOTE;
        }
        return dollarTag(start);
    }

    /** The dollar tag at an offset, {@code $tag$}; empty where none stands there. */
    public String dollarTag(int start) {
        if (reader.at(start) != '$') {
            return "";
        }
        int end = reader.dollarTagEnd(start);
        return end < 0 ? "" : line.substring(start, end);
    }

    /** Where a token ends that goes on from an earlier line; negative where this line does not end it. */
    public int endOfOpen(String waitsFor) {
        int found = line.indexOf(waitsFor);
        if (found < 0) {
            return -1;
        }
        return waitsFor.equals(TRIPLE_QUOTE) ? reader.afterQuotes(found) : found + waitsFor.length();
    }

    /** Whether a block starts at an offset. */
    public boolean startsBlock(int start) {
        return probe.startsBlock(start);
    }

    /** Whether the line can only be the start of a block, even inside of one that is open. */
    public boolean mustStartBlock() {
        return probe.mustStartBlock(0);
    }

    /** Whether the line is empty or starts with a comment. */
    public boolean isBlankOrComment() {
        return probe.isBlankOrComment(0);
    }

    /** The first offset from there on that is no blank. */
    public int skipBlanks(int start) {
        return reader.skipBlanks(start);
    }

    /**
     * Whether a member goes on at this line.
     *
     * @param open whether the last visible token before was an opening bracket, a comma or a colon
     * @param hasBrace whether a brace is among the open brackets
     */
    public boolean continuesMember(boolean open, boolean hasBrace) {
        return probe.continuesMember(0, open, hasBrace);
    }

    /** The block that starts at an offset, where {@link #startsBlock} says so. */
    public Opening opening(int start) {
        int end = probe.wordEnd(start);
        Optional<Keyword> keyword = Keywords.of(line, start, end);
        return keyword.map(each -> new Opening(each.kind(), layout(each), end))
                .orElseGet(() -> new Opening(BlockKind.UNKNOWN, Layout.MEMBERS, end));
    }

    private static Layout layout(Keyword keyword) {
        return switch (keyword.shape()) {
            case PRISMA, MEMBERS, ONE_LINE -> Layout.MEMBERS;
            case ROUTINE -> Layout.ROUTINE;
            case QUERY -> Layout.QUERY;
        };
    }

    /** After the quoted text of a heading in SQL's words; it ends with its line at the latest. */
    public int afterSqlQuoted(int start) {
        char quote = line.charAt(start);
        int close = line.indexOf(quote, start + 1);
        return close < 0 ? line.length() : close + 1;
    }
}
