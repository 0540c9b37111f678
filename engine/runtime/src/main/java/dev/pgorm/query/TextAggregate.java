package dev.pgorm.query;

import dev.pgorm.query.model.Term;

/**
 * A text that many rows give.
 */
public final class TextAggregate extends TextExpression implements Aggregated<TextAggregate, TextExpression> {

    TextAggregate(Term.Aggregate term) {
        super(term);
    }

    @Override
    @Internal
    public TextAggregate aggregate(Term.Aggregate term) {
        return new TextAggregate(term);
    }

    @Override
    @Internal
    public TextExpression single(Term term) {
        return new TextExpression(term);
    }
}
