package dev.pgorm.lang.format;

import dev.pgorm.lang.parse.SourceToken;
import dev.pgorm.lang.parse.SourceToken.Kind;
import java.util.List;

/** Walks over tokens. */
final class TokenCursor {

    private final String source;
    private final List<SourceToken> tokens;
    private int position;

    TokenCursor(String source, List<SourceToken> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    boolean atEnd() {
        return position >= tokens.size();
    }

    boolean is(Kind kind) {
        return !atEnd() && tokens.get(position).kind() == kind;
    }

    boolean isComment() {
        return is(Kind.COMMENT) || is(Kind.DOCUMENTATION);
    }

    SourceToken next() {
        return tokens.get(position++);
    }

    SourceToken peek() {
        return tokens.get(position);
    }

    int position() {
        return position;
    }

    void skipBlanks() {
        while (is(Kind.BLANK)) {
            position++;
        }
    }

    /** The tokens from a position up to the current one. */
    List<SourceToken> since(int start) {
        return tokens.subList(start, position);
    }

    String text(SourceToken token) {
        return source.substring(token.start(), token.end());
    }
}
