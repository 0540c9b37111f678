package dev.pgorm.lang.parse;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/** The tokens of one block as the parser's input. */
final class BlockTokens implements TokenStream {

    private final SyntaxToken[] tokens;
    private int position;

    BlockTokens(WordSource source, ScannedChunk chunk) {
        RawTokens raw = chunk.tokens();
        List<SyntaxToken> visible = new ArrayList<>(raw.size());
        int previous = BlockGrammar.MEMBER_END;
        boolean inside = false;
        for (int index = 0; index < raw.size(); index++) {
            int type = raw.type(index);
            if (RawTokens.isHidden(type)) {
                continue;
            }
            if (type == BlockGrammar.BLOCK_CLOSE && !endsMember(previous)) {
                visible.add(memberEnd(source, chunk, raw.start(index), index, visible.size()));
            }
            inside |= type == BlockGrammar.BLOCK_OPEN;
            visible.add(new SyntaxToken(
                    source, chunk.start(), type, raw.start(index), raw.end(index), index, visible.size()));
            previous = type;
        }
        int end = visible.isEmpty() ? 0 : visible.getLast().end();
        if (inside && previous != BlockGrammar.BLOCK_CLOSE && !endsMember(previous)) {
            visible.add(memberEnd(source, chunk, end, raw.size(), visible.size()));
        }
        visible.add(new SyntaxToken(source, chunk.start(), Token.EOF, end, end, raw.size(), visible.size()));
        this.tokens = visible.toArray(SyntaxToken[]::new);
    }

    private static boolean endsMember(int type) {
        return type == BlockGrammar.MEMBER_END || type == BlockGrammar.SEMICOLON || type == BlockGrammar.BLOCK_OPEN;
    }

    /** The last member ends with its block, whether or not a line's end stands between. */
    private static SyntaxToken memberEnd(WordSource source, ScannedChunk chunk, int offset, int rawIndex, int index) {
        return new SyntaxToken(source, chunk.start(), BlockGrammar.MEMBER_END, offset, offset, rawIndex, index);
    }

    SyntaxToken current() {
        return tokens[position];
    }

    /** The token before the current one; the current one at the start. */
    SyntaxToken previous() {
        return tokens[Math.max(0, position - 1)];
    }

    SyntaxToken token(int index) {
        return tokens[Math.min(index, tokens.length - 1)];
    }

    @Override
    public Token LT(int distance) {
        return token(distance > 0 ? position + distance - 1 : Math.max(0, position + distance));
    }

    @Override
    public int LA(int distance) {
        return LT(distance).getType();
    }

    @Override
    public void consume() {
        position = Math.min(position + 1, tokens.length - 1);
    }

    @Override
    public Token get(int index) {
        return tokens[index];
    }

    @Override
    public int mark() {
        return 0;
    }

    @Override
    public void release(int marker) {
        // all tokens are in memory
    }

    @Override
    public int index() {
        return position;
    }

    @Override
    public void seek(int index) {
        position = index;
    }

    @Override
    public int size() {
        return tokens.length;
    }

    @Override
    public String getSourceName() {
        return "schema";
    }

    @Override
    public @Nullable TokenSource getTokenSource() {
        return null;
    }

    @Override
    public String getText(Interval interval) {
        return "";
    }

    @Override
    public String getText() {
        return "";
    }

    @Override
    public String getText(RuleContext context) {
        return "";
    }

    @Override
    public String getText(Token start, Token stop) {
        return "";
    }
}
