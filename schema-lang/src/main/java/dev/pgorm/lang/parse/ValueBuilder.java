package dev.pgorm.lang.parse;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.parse.BlockGrammar.ArgumentsContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Builds attributes, arguments and values while the grammar recognises them. */
final class ValueBuilder {

    /** How deep values may be nested; beyond that a member is rejected, so that no input exhausts the stack. */
    static final int MAXIMUM_DEPTH = 200;

    private final PieceContext piece;
    private final BlockTokens tokens;
    private int depth;

    ValueBuilder(PieceContext piece, BlockTokens tokens) {
        this.piece = piece;
        this.tokens = tokens;
    }

    void descend(Token token) {
        if (++depth > MAXIMUM_DEPTH) {
            throw new NestedTooDeeply(token);
        }
    }

    void ascend() {
        depth--;
    }

    /** After a fault the way up was not walked. */
    void surface() {
        depth = 0;
    }

    Attribute attribute(Token mark, Token path, @Nullable ArgumentsContext arguments) {
        Token last = arguments == null ? path : arguments.getStop();
        checkWord(path);
        if (Characters.isDigit(path.getText().charAt(0))) {
            notAName(path, "attribute");
        }
        return new Attribute(
                path.getText(), piece.span(path), values(arguments), arguments != null, piece.span(mark, last));
    }

    /** An attribute with one more argument: what stands behind it, by its name. */
    static Attribute withArgument(Attribute attribute, Attribute suffix) {
        Optional<Expression> value = suffix.arguments().stream().findFirst().flatMap(Attribute.Argument::value);
        List<Attribute.Argument> arguments = new ArrayList<>(attribute.arguments());
        arguments.add(new Attribute.Argument(
                Optional.of(new Name(suffix.path(), false, suffix.pathSpan())), value, suffix.span()));
        return new Attribute(
                attribute.path(),
                attribute.pathSpan(),
                arguments,
                attribute.parenthesised(),
                attribute.span().cover(suffix.span()));
    }

    private static List<Attribute.Argument> values(@Nullable ArgumentsContext arguments) {
        return arguments == null ? List.of() : arguments.values;
    }

    Attribute.Argument namedArgument(Token name, Expression value) {
        checkWord(name);
        Name key = piece.name(name);
        return new Attribute.Argument(
                Optional.of(key), Optional.of(value), key.span().cover(value.span()));
    }

    Attribute.Argument emptyArgument(Token name, Token colon) {
        Span span = piece.span(name, colon);
        piece.report(Diagnostics.builder(SyntaxCode.MISSING_ARGUMENT_VALUE)
                .at(span)
                .with("name", name.getText())
                .build());
        return new Attribute.Argument(Optional.of(piece.name(name)), Optional.empty(), span);
    }

    Attribute.Argument positionalArgument(Expression value) {
        return new Attribute.Argument(Optional.empty(), Optional.of(value), value.span());
    }

    /** A comma that no value follows: allowed before the closing bracket in our language, never elsewhere. */
    void spareComma(Token comma) {
        int next = tokens.current().getType();
        boolean last = next == BlockGrammar.RIGHT_PARENTHESIS
                || next == BlockGrammar.RIGHT_BRACKET
                || next == BlockGrammar.RIGHT_BRACE;
        if (last) {
            piece.reportForPrisma(Diagnostics.builder(SyntaxCode.TRAILING_COMMA)
                    .at(piece.span(comma))
                    .fix(piece.span(comma), "")
                    .build());
            return;
        }
        if (next == BlockGrammar.COMMA) {
            piece.report(Diagnostics.builder(SyntaxCode.UNEXPECTED)
                    .at(piece.span(tokens.current()))
                    .with("expected", "a value")
                    .with("found", "`,`")
                    .build());
        }
    }

    Expression number(Token token) {
        return new Expression.Numeric(token.getText(), piece.span(token));
    }

    Expression text(Token token) {
        String written = token.getText();
        Span span = piece.span(token);
        return switch (token.getType()) {
            case BlockGrammar.TEXT ->
                new Expression.Text(unescape(written, (SyntaxToken) token), Expression.Text.Form.QUOTED, span);
            case BlockGrammar.TRIPLE_TEXT -> {
                piece.notInPrisma("a text in `\"\"\"`", span);
                yield new Expression.Text(
                        piece.withoutNul(written.substring(3, written.length() - 3), token),
                        Expression.Text.Form.TRIPLE_QUOTED,
                        span);
            }
            case BlockGrammar.DOLLAR_TEXT -> {
                piece.notInPrisma("a text in dollar quotes", span);
                yield new Expression.Text(
                        piece.withoutNul(dollarQuoted(written), token), Expression.Text.Form.DOLLAR_QUOTED, span);
            }
            default -> {
                piece.report(SyntaxCode.UNTERMINATED_TEXT, span);
                yield new Expression.Text(written.substring(1).replace("\0", ""), Expression.Text.Form.QUOTED, span);
            }
        };
    }

    static String dollarQuoted(String written) {
        int tag = written.indexOf('$', 1) + 1;
        return written.substring(tag, written.length() - tag);
    }

    private String unescape(String written, SyntaxToken token) {
        List<TextValue.Fault> faults = new ArrayList<>(0);
        String value = TextValue.unescape(written, faults);
        for (TextValue.Fault fault : faults) {
            Span span = piece.span(token.start() + fault.start(), token.start() + fault.end());
            if (fault.nul()) {
                piece.reportNul(span);
            } else {
                piece.report(fault.code(), span);
            }
        }
        return value;
    }

    Expression reference(Token word, @Nullable ArgumentsContext arguments) {
        Span span = piece.span(word);
        checkWord(word);
        if (arguments == null) {
            if (Characters.isDigit(word.getText().charAt(0))) {
                notAName(word, "value");
            }
            return new Expression.Constant(word.getText(), span);
        }
        return new Expression.Call(word.getText(), span, arguments.values, piece.span(word, arguments.getStop()));
    }

    private void notAName(Token word, String help) {
        piece.report(Diagnostics.builder(SyntaxCode.INVALID_NAME)
                .at(piece.span(word))
                .with("name", word.getText())
                .help(help)
                .build());
    }

    /** In Prisma's language a word does not start with an underscore. */
    private void checkWord(Token word) {
        String text = word.getText();
        if (text.charAt(0) == '_' || text.contains("._")) {
            piece.notInPrisma("a name like `" + text + "`", piece.span(word));
        }
    }

    Expression array(Token open, List<Expression> elements, Token close) {
        return new Expression.Array(elements, piece.span(open, close));
    }

    Expression structure(Token open, List<Expression.Structure.Entry> entries, Token close) {
        return new Expression.Structure(entries, piece.span(open, close));
    }

    Expression.Structure.Entry entry(Token key, Expression value) {
        if (key.getType() == BlockGrammar.TEXT) {
            piece.notInPrisma("a quoted key", piece.span(key));
        }
        return new Expression.Structure.Entry(piece.name(key), value);
    }

    /** Values are nested deeper than anyone writes by hand. */
    static final class NestedTooDeeply extends RecognitionException {

        private static final long serialVersionUID = 1L;

        NestedTooDeeply(Token token) {
            super("nested too deeply", null, null, null);
            setOffendingToken(token);
        }
    }
}
