package dev.pgorm.query;

import dev.pgorm.query.model.Term;

/**
 * The values of many rows as an array.
 *
 * @param <E> what its elements are in Java
 */
public final class ArrayAggregate<E> extends ArrayExpression<E>
        implements Aggregated<ArrayAggregate<E>, ArrayExpression<E>> {

    ArrayAggregate(Term.Aggregate term) {
        super(term);
    }

    @Override
    @Internal
    public ArrayAggregate<E> aggregate(Term.Aggregate term) {
        return new ArrayAggregate<>(term);
    }

    @Override
    @Internal
    public ArrayExpression<E> single(Term term) {
        return new ArrayExpression<>(term);
    }
}
