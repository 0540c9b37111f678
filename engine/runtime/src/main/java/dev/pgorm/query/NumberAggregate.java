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
        extends NumberExpression<N, S, A> {

    NumberAggregate(Term.Aggregate term) {
        super(term);
    }

    static NumberAggregate<Long, BigDecimal, BigDecimal> count(List<Term> of, boolean distinct) {
        return new NumberAggregate<>(new Term.Aggregate("count", of, distinct, Optional.empty(), ValueType.BIGINT));
    }

    /** Of the rows alone of which a condition holds. */
    public NumberAggregate<N, S, A> filter(Condition condition) {
        Term.Aggregate all = (Term.Aggregate) term();
        Term both = all.filter().isPresent()
                ? new Condition(all.filter().get()).and(condition).term()
                : condition.term();
        return new NumberAggregate<>(new Term.Aggregate(
                all.schema(), all.function(), all.arguments(), all.distinct(), Optional.of(both), all.type()));
    }

    /** Over the rows around each row. */
    public NumberExpression<N, S, A> over(Window window) {
        return new NumberExpression<>(window.over(term()));
    }
}
