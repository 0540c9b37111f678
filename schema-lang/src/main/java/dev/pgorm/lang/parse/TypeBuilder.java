package dev.pgorm.lang.parse;

import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.ast.TypeExpression;
import dev.pgorm.lang.ast.TypeExpression.Legacy;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.parse.BlockGrammar.TypeBaseContext;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Builds types and names while the grammar recognises them. */
final class TypeBuilder {

    private final PieceContext piece;
    private int dimensions;
    private boolean optional;
    private Legacy legacy = Legacy.NONE;
    private @Nullable Token lastMark;

    TypeBuilder(PieceContext piece) {
        this.piece = piece;
    }

    void start() {
        dimensions = 0;
        optional = false;
        legacy = Legacy.NONE;
        lastMark = null;
    }

    void dimension(Token open, Token close) {
        if (optional || legacy == Legacy.REQUIRED_MARK) {
            piece.report(Diagnostics.builder(SyntaxCode.UNEXPECTED)
                    .at(piece.span(open, close))
                    .with("expected", "the end of the type")
                    .with("found", "`[]`")
                    .build());
        }
        dimensions++;
        if (dimensions > 1) {
            piece.notInPrisma("a list of lists", piece.span(open, close));
        }
        if (((SyntaxToken) open).end() != ((SyntaxToken) close).start()) {
            piece.notInPrisma("a blank in `[]`", piece.span(open, close));
        }
        lastMark = close;
    }

    void mark(Token mark) {
        if (optional || legacy == Legacy.REQUIRED_MARK) {
            piece.report(Diagnostics.builder(SyntaxCode.UNEXPECTED)
                    .at(piece.span(mark))
                    .with("expected", "the end of the type")
                    .with("found", "`" + mark.getText() + "`")
                    .build());
        }
        if (mark.getType() == BlockGrammar.QUESTION_MARK) {
            optional = true;
        } else {
            legacy = Legacy.REQUIRED_MARK;
        }
        lastMark = mark;
    }

    TypeExpression type(TypeBaseContext base) {
        Token last = lastMark == null ? base.getStop() : lastMark;
        Span span = piece.span(base.getStart(), last);
        if (optional && dimensions > 0) {
            legacy = Legacy.OPTIONAL_LIST;
            piece.report(Diagnostics.builder(SyntaxCode.OPTIONAL_LIST)
                    .at(span)
                    .fix(piece.span(last), "")
                    .build());
        } else if (legacy == Legacy.REQUIRED_MARK) {
            piece.report(Diagnostics.builder(SyntaxCode.REQUIRED_MARK)
                    .at(span)
                    .fix(piece.span(last), "")
                    .build());
        }
        return build(base, dimensions, optional, legacy, span);
    }

    TypeExpression bracketedList(Token open, TypeBaseContext base, Token close) {
        Span span = piece.span(open, close);
        String element = base.parts.parts.getLast().text();
        piece.report(Diagnostics.builder(SyntaxCode.BRACKETED_LIST)
                .at(span)
                .with("type", element)
                .build());
        return build(base, 1, false, Legacy.BRACKETED_LIST, span);
    }

    private TypeExpression build(TypeBaseContext base, int lists, boolean canBeNull, Legacy spelling, Span span) {
        List<Name> path = base.parts.parts;
        boolean parenthesised = base.written != null;
        List<Expression> arguments = parenthesised ? base.written.values : List.of();
        checkForPrisma(base, path, parenthesised, arguments);
        return new TypeExpression(path, arguments, parenthesised, lists, canBeNull, spelling, span);
    }

    private void checkForPrisma(
            TypeBaseContext base, List<Name> path, boolean parenthesised, List<Expression> arguments) {
        Name first = path.getFirst();
        Span span = piece.span(base.getStart(), base.getStop());
        if (path.size() > 1 || first.quoted()) {
            piece.notInPrisma("a type with a schema or in quotes", span);
        } else if (parenthesised) {
            boolean unsupported = first.text().equals("Unsupported")
                    && arguments.size() == 1
                    && arguments.getFirst() instanceof Expression.Text text
                    && text.form() == Expression.Text.Form.QUOTED
                    && base.written.getStart() instanceof SyntaxToken open
                    && base.getStart() instanceof SyntaxToken word
                    && word.end() == open.start();
            if (!unsupported) {
                piece.notInPrisma("a type with arguments", span);
            }
        }
    }

    /** Adds the parts that a token of a qualified name says; a path says several. */
    void part(List<Name> parts, Token token) {
        if (token.getType() != BlockGrammar.PATH) {
            parts.add(piece.name(token));
            return;
        }
        String path = token.getText();
        int base = ((SyntaxToken) token).start();
        int start = 0;
        while (start <= path.length()) {
            int dot = path.indexOf('.', start);
            int end = dot < 0 ? path.length() : dot;
            Span span = piece.span(base + start, base + end);
            if (end == start) {
                piece.report(Diagnostics.builder(SyntaxCode.UNEXPECTED)
                        .at(piece.span(token))
                        .with("expected", "a name after each dot")
                        .with("found", "`" + path + "`")
                        .build());
            } else {
                parts.add(new Name(path.substring(start, end), false, span));
            }
            start = end + 1;
        }
    }
}
