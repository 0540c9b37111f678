package dev.pgorm.lang.parse;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.ast.TypeExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Builds the parameters of a query while the grammar recognises them: as fields whose value by default is their {@code @default}. */
final class ParameterBuilder {

    private final PieceContext piece;
    private final BlockTokens tokens;
    private final ValueBuilder values;
    private final List<Member> parameters = new ArrayList<>();
    private @Nullable Token name;
    private Optional<TypeExpression> type = Optional.empty();
    private List<Attribute> attributes = List.of();

    ParameterBuilder(PieceContext piece, BlockTokens tokens, ValueBuilder values) {
        this.piece = piece;
        this.tokens = tokens;
        this.values = values;
    }

    /** The parameters, as far as they could be recognised. */
    List<Member> parameters() {
        return List.copyOf(parameters);
    }

    void name(Token token) {
        name = token;
        type = Optional.empty();
        attributes = List.of();
    }

    void type(TypeExpression written) {
        type = Optional.of(written);
    }

    void value(Token sign, Expression value) {
        Span span = piece.span(sign).cover(value.span());
        Attribute.Argument argument = new Attribute.Argument(Optional.empty(), Optional.of(value), value.span());
        attributes = List.of(new Attribute("default", piece.span(sign), List.of(argument), true, span));
    }

    void end() {
        if (name == null) {
            return;
        }
        Span span = piece.span(name, tokens.previous());
        parameters.add(new Member.Field(piece.name(name), type, attributes, Optional.empty(), span));
        name = null;
    }

    void failed(RecognitionException failure) {
        values.surface();
        new FaultReport(piece, tokens).parameters(failure);
        end();
    }
}
