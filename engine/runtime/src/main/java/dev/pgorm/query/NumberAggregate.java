package dev.pgorm.query;

import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A number that many rows give, or that depends on the rows around a row.
 *
 * @param <N> what it is in Java
 * @param <S> what a sum of it is
 * @param <A> what an average of it is
 */
public final class NumberAggregate<N extends Number, S extends Number, A extends Number>
        extends NumberExpression<N, S, A> implements Aggregated<NumberAggregate<N, S, A>, NumberExpression<N, S, A>> {

    NumberAggregate(Term.Aggregate term) {
        super(term);
    }

    static NumberAggregate<Long, BigDecimal, BigDecimal> count(List<Term> of, boolean distinct) {
        return new NumberAggregate<>(new Term.Aggregate(
                Optional.empty(), "count", of, distinct, List.of(), false, Optional.empty(), ValueType.BIGINT));
    }

    @Override
    @Internal
    public NumberAggregate<N, S, A> aggregate(Term.Aggregate term) {
        return new NumberAggregate<>(term);
    }

    @Override
    @Internal
    public NumberExpression<N, S, A> single(Term term) {
        return new NumberExpression<>(term);
    }
}
