package dev.pgorm.expression.parse;

import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;

/** Tells builder expressions from SQL by how they begin, and whether one is whole. */
public final class ExpressionStart {

    private static final Set<String> WORDS = Set.of("from", "insert", "update", "delete", "merge");

    private ExpressionStart() {}

    /** Whether a text begins with {@code db.} or with a call of one of the words that begin queries. */
    public static boolean isExpression(String text) {
        List<Token> tokens = tokens(text);
        if (tokens.size() < 2 || tokens.get(0).getType() != JavaExpressionLexer.NAME) {
            return false;
        }
        int second = tokens.get(1).getType();
        return tokens.get(0).getText().equals("db")
                ? second == JavaExpressionLexer.DOT
                : second == JavaExpressionLexer.LEFT_PARENTHESIS
                        && WORDS.contains(tokens.get(0).getText());
    }

    /** Whether all that an expression opens is closed. */
    public static boolean isWhole(String text) {
        int depth = 0;
        int last = Token.EOF;
        for (Token each : tokens(text)) {
            switch (each.getType()) {
                case JavaExpressionLexer.LEFT_PARENTHESIS -> depth++;
                case JavaExpressionLexer.RIGHT_PARENTHESIS -> depth--;
                default -> {}
            }
            last = each.getType() == Token.EOF ? last : each.getType();
        }
        return depth <= 0 && last != JavaExpressionLexer.DOT;
    }

    private static List<Token> tokens(String text) {
        JavaExpressionLexer lexer = new JavaExpressionLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        CommonTokenStream stream = new CommonTokenStream(lexer);
        stream.fill();
        return stream.getTokens();
    }
}
