package dev.pgorm.expression.parse;

import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;

/** Tells builder expressions from SQL by how they begin, and whether one is whole. */
public final class ExpressionStart {

    private static final Set<String> WORDS = Set.of("from", "insert", "update", "delete", "merge");

    private ExpressionStart() {}

    /**
     * Whether a text begins with a call of one of the words that begin queries, or with a name and a dot: no statement of SQL does, so that
     * {@code user.limit(3)} is told what is wrong with it instead of waiting for a semicolon.
     */
    public static boolean isExpression(String text) {
        JavaExpressionLexer lexer = lexer(text);
        Token first = lexer.nextToken();
        if (first.getType() != JavaExpressionLexer.NAME) {
            return false;
        }
        int second = lexer.nextToken().getType();
        return second == JavaExpressionLexer.DOT
                || (second == JavaExpressionLexer.LEFT_PARENTHESIS && WORDS.contains(first.getText()));
    }

    /** Whether all that an expression opens is closed. */
    public static boolean isWhole(String text) {
        int depth = 0;
        int last = Token.EOF;
        JavaExpressionLexer lexer = lexer(text);
        for (Token each = lexer.nextToken(); each.getType() != Token.EOF; each = lexer.nextToken()) {
            last = each.getType();
            if (last == JavaExpressionLexer.LEFT_PARENTHESIS) {
                depth++;
            } else if (last == JavaExpressionLexer.RIGHT_PARENTHESIS) {
                depth--;
            }
        }
        return depth <= 0 && last != JavaExpressionLexer.DOT;
    }

    private static JavaExpressionLexer lexer(String text) {
        JavaExpressionLexer lexer = new JavaExpressionLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        return lexer;
    }
}
