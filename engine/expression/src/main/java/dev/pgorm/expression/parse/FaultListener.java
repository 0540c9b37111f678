package dev.pgorm.expression.parse;

import dev.pgorm.expression.tree.ExpressionCode;
import dev.pgorm.expression.tree.ExpressionFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** Tells the first fault in words, and ends the reading. */
final class FaultListener extends BaseErrorListener {

    private final Offsets offsets;
    private final JavaExpressionParser parser;

    FaultListener(Offsets offsets, JavaExpressionParser parser) {
        this.offsets = offsets;
        this.parser = parser;
    }

    @Override
    public void syntaxError(
            Recognizer<?, ?> recognizer,
            Object symbol,
            int line,
            int column,
            String message,
            @Nullable RecognitionException failure) {
        Token token = (Token) symbol;
        if (token.getType() == JavaExpressionParser.UNFINISHED_TEXT) {
            throw new ExpressionFault(
                    ExpressionCode.UNFINISHED_TEXT.at(offsets.span(token), Optional.of("end it with \"")));
        }
        String found = token.getType() == Token.EOF ? "the end" : "`" + token.getText() + "`";
        throw new ExpressionFault(ExpressionCode.UNEXPECTED.at(offsets.span(token), help(token), found, expected()));
    }

    private static Optional<String> help(Token token) {
        return switch (token.getText()) {
            case "'" -> Optional.of("texts stand between double quotes");
            case "=", "<", ">", "!", "&", "|" ->
                Optional.of("comparisons are methods: user.age.gt(17), and so are and(…), or(…) and not()");
            default -> Optional.empty();
        };
    }

    private String expected() {
        IntervalSet types = parser.getExpectedTokens();
        boolean value = types.contains(JavaExpressionParser.TEXT);
        List<String> words = new ArrayList<>();
        if (value) {
            words.add("a value");
        } else if (types.contains(JavaExpressionParser.NAME)) {
            words.add("a name");
        }
        add(words, types, JavaExpressionParser.DOT, "`.`");
        add(words, types, JavaExpressionParser.COMMA, "`,`");
        if (!value) {
            add(words, types, JavaExpressionParser.LEFT_PARENTHESIS, "`(`");
        }
        add(words, types, JavaExpressionParser.RIGHT_PARENTHESIS, "`)`");
        add(words, types, Token.EOF, "the end");
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.get(words.size() - 1);
    }

    private static void add(List<String> words, IntervalSet types, int type, String word) {
        if (types.contains(type)) {
            words.add(word);
        }
    }
}
