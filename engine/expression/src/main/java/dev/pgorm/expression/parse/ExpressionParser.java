package dev.pgorm.expression.parse;

import dev.pgorm.expression.tree.ExpressionCode;
import dev.pgorm.expression.tree.ExpressionFault;
import dev.pgorm.expression.tree.Node;
import dev.pgorm.lang.ast.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CodePointCharStream;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Reads an expression. */
public final class ExpressionParser {

    /** Deep enough for every query that a person writes, and no danger to the stack. */
    private static final int DEEPEST = 100;

    private final String text;

    private ExpressionParser(String text) {
        this.text = text;
    }

    /**
     * The expression of a text.
     *
     * @throws ExpressionFault where it is none
     */
    public static Node parse(String text) {
        return new ExpressionParser(text).parse();
    }

    private Node parse() {
        CodePointCharStream characters = CharStreams.fromString(text);
        JavaExpressionLexer lexer = new JavaExpressionLexer(characters);
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        Offsets offsets = new Offsets(text);
        refuseDepth(tokens, offsets);
        JavaExpressionParser parser = new JavaExpressionParser(tokens);
        parser.removeErrorListeners();
        parser.addErrorListener(new FaultListener(offsets, parser));
        return expression(parser.whole().expression(), offsets);
    }

    private static void refuseDepth(CommonTokenStream tokens, Offsets offsets) {
        int depth = 0;
        for (Token each : tokens.getTokens()) {
            switch (each.getType()) {
                case JavaExpressionLexer.LEFT_PARENTHESIS, JavaExpressionLexer.MINUS -> depth++;
                case JavaExpressionLexer.RIGHT_PARENTHESIS -> depth--;
                default -> {}
            }
            if (depth > DEEPEST) {
                throw new ExpressionFault(ExpressionCode.NESTED_TOO_DEEPLY.at(offsets.span(each), DEEPEST));
            }
        }
    }

    private static Node expression(JavaExpressionParser.ExpressionContext context, Offsets offsets) {
        if (context instanceof JavaExpressionParser.NegativeContext negative) {
            return new Node.Negative(expression(negative.expression(), offsets), span(context, offsets));
        }
        JavaExpressionParser.ChainContext chain = (JavaExpressionParser.ChainContext) context;
        Node node = first(chain.first(), offsets);
        for (JavaExpressionParser.StepContext step : chain.step()) {
            Span name = offsets.span(step.NAME().getSymbol());
            Span whole = node.span().cover(span(step, offsets));
            node = step.arguments() == null
                    ? new Node.Member(node, step.NAME().getText(), name, whole)
                    : new Node.Call(
                            Optional.of(node),
                            step.NAME().getText(),
                            name,
                            arguments(step.arguments(), offsets),
                            whole);
        }
        return node;
    }

    private static Node first(JavaExpressionParser.FirstContext first, Offsets offsets) {
        if (first.literal() != null) {
            return Literals.of(first.literal().getStart(), offsets);
        }
        if (first.expression() != null) {
            return expression(first.expression(), offsets);
        }
        Span name = offsets.span(first.NAME().getSymbol());
        return first.arguments() == null
                ? new Node.Name(first.NAME().getText(), name)
                : new Node.Call(
                        Optional.empty(),
                        first.NAME().getText(),
                        name,
                        arguments(first.arguments(), offsets),
                        span(first, offsets));
    }

    private static List<Node> arguments(JavaExpressionParser.ArgumentsContext arguments, Offsets offsets) {
        List<Node> nodes = new ArrayList<>();
        arguments.expression().forEach(each -> nodes.add(expression(each, offsets)));
        return nodes;
    }

    private static Span span(ParserRuleContext context, Offsets offsets) {
        return offsets.span(context.getStart()).cover(offsets.span(context.getStop()));
    }
}
