package dev.pgorm.lang.model;

import dev.pgorm.lang.ast.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code query topBuyers(domain String, top Int = 10) { from(user)… }}: a builder expression under a name. What it says is read by
 * those who know the query builder; here it is text.
 *
 * @param parameters what is given to it; a default is a literal
 * @param body the expression
 * @param bodySpan where that stands
 * @param span where the name stands
 */
public record QueryDeclaration(
        String name,
        List<Field.Scalar> parameters,
        String body,
        Span bodySpan,
        Optional<String> documentation,
        Span span) {

    public QueryDeclaration {
        parameters = List.copyOf(parameters);
    }
}
