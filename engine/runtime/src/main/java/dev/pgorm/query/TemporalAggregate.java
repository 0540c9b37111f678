package dev.pgorm.query;

import dev.pgorm.query.model.Term;

/**
 * A date, a time, a moment or an interval that many rows give.
 *
 * @param <T> what it is in Java
 */
public final class TemporalAggregate<T> extends TemporalExpression<T>
        implements Aggregated<TemporalAggregate<T>, TemporalExpression<T>> {

    TemporalAggregate(Term.Aggregate term) {
        super(term);
    }

    @Override
    @Internal
    public TemporalAggregate<T> aggregate(Term.Aggregate term) {
        return new TemporalAggregate<>(term);
    }

    @Override
    @Internal
    public TemporalExpression<T> single(Term term) {
        return new TemporalExpression<>(term);
    }
}
