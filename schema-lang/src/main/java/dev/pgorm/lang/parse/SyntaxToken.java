package dev.pgorm.lang.parse;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.jspecify.annotations.Nullable;

/** A token that the parser sees; its offsets count from the start of its piece of the file. */
final class SyntaxToken implements Token {

    private final WordSource source;
    private final int type;
    private final int start;
    private final int end;
    private final int sourceStart;
    private final int rawIndex;
    private final int index;

    SyntaxToken(WordSource source, int sourceStart, int type, int start, int end, int rawIndex, int index) {
        this.source = source;
        this.sourceStart = sourceStart;
        this.type = type;
        this.start = start;
        this.end = end;
        this.rawIndex = rawIndex;
        this.index = index;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Its place in the list of all tokens, hidden ones included. */
    int rawIndex() {
        return rawIndex;
    }

    boolean is(int expected) {
        return type == expected;
    }

    @Override
    public String getText() {
        return source.between(sourceStart + start, sourceStart + end);
    }

    @Override
    public int getType() {
        return type;
    }

    @Override
    public int getLine() {
        return 0;
    }

    @Override
    public int getCharPositionInLine() {
        return start;
    }

    @Override
    public int getChannel() {
        return DEFAULT_CHANNEL;
    }

    @Override
    public int getTokenIndex() {
        return index;
    }

    @Override
    public int getStartIndex() {
        return start;
    }

    @Override
    public int getStopIndex() {
        return end - 1;
    }

    @Override
    public @Nullable TokenSource getTokenSource() {
        return null;
    }

    @Override
    public @Nullable CharStream getInputStream() {
        return null;
    }
}
