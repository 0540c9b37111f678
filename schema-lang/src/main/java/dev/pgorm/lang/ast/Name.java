package dev.pgorm.lang.ast;

/**
 * A name as it stands in the source.
 *
 * @param text its characters, without quotes
 * @param quoted whether it stood in double quotes
 * @param span where it stands, quotes included
 */
public record Name(String text, boolean quoted, Span span) {

    @Override
    public String toString() {
        return text;
    }
}
