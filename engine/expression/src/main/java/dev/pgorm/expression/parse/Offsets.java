package dev.pgorm.expression.parse;

import dev.pgorm.lang.ast.Span;
import org.antlr.v4.runtime.Token;

/** Where tokens stand: ANTLR counts code points, everybody else UTF-16 units. */
final class Offsets {

    private final String text;
    private final boolean plain;

    Offsets(String text) {
        this.text = text;
        this.plain = text.length() == text.codePointCount(0, text.length());
    }

    Span span(Token token) {
        if (token.getType() == Token.EOF) {
            return new Span(0, text.length(), text.length());
        }
        return new Span(0, offset(token.getStartIndex()), offset(token.getStopIndex() + 1));
    }

    private int offset(int codePoints) {
        return plain ? codePoints : text.offsetByCodePoints(0, codePoints);
    }
}
