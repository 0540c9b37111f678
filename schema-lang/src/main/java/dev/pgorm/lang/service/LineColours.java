package dev.pgorm.lang.service;

import java.util.List;

/**
 * Colours a text one line at a time, by the lexer's own rules. Each line needs only the state after the line before it, so an editor
 * colours what it shows and, after a change, as many lines as have another state than before.
 */
public final class LineColours {

    private LineColours() {}

    /**
     * A coloured line.
     *
     * @param pieces what has a class, in order and without overlap; blanks lie between them, as do words that mean nothing
     * @param after the state in which the next line starts
     */
    public record Painted(List<Piece> pieces, LineState after) {
        public Painted {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A piece of a line.
     *
     * @param start offset of its first character in the line
     * @param end offset after its last character
     */
    public record Piece(int start, int end, TokenClass tokenClass) {}

    /**
     * Colours a line. Never throws, whatever the line.
     *
     * @param line the line without its end
     * @param before the state after the line above; {@link LineState#START} for a file's first line
     */
    public static Painted paint(String line, LineState before) {
        return new LinePainter(line, before).paint();
    }
}
