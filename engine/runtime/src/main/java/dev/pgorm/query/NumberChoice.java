package dev.pgorm.query;

import dev.pgorm.query.model.Aggregates;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;

/**
 * One of several numbers.
 *
 * @param <N> what it is in Java
 * @param <S> what a sum of it is
 * @param <A> what an average of it is
 */
public final class NumberChoice<N extends Number, S extends Number, A extends Number>
        extends NumberExpression<N, S, A> {

    NumberChoice(Term.Choice term) {
        super(term);
    }

    /** Another number where a condition holds, and none of those before it. */
    public NumberChoice<N, S, A> when(Condition condition, Number value) {
        return new NumberChoice<>(Choices.more(term(), condition, own(value), type()));
    }

    /** Another number where a condition holds, and none of those before it. */
    public NumberChoice<N, S, A> when(Condition condition, NumberExpression<N, ?, ?> value) {
        return new NumberChoice<>(Choices.more(term(), condition, value.term(), both(value)));
    }

    /** The same with an expression of another type. */
    @Internal
    public NumberChoice<?, ?, ?> when(Condition condition, AnyNumber value) {
        return new NumberChoice<>(Choices.more(term(), condition, value.term(), both(value)));
    }

    /** The number where no condition holds. */
    public NumberExpression<N, S, A> otherwise(Number value) {
        return new NumberExpression<>(Choices.otherwise(term(), own(value), type()));
    }

    /** The number where no condition holds. */
    public NumberExpression<N, S, A> otherwise(NumberExpression<N, ?, ?> value) {
        return new NumberExpression<>(Choices.otherwise(term(), value.term(), both(value)));
    }

    /** The same with an expression of another type. */
    @Internal
    public NumberExpression<?, ?, ?> otherwise(AnyNumber value) {
        return new NumberExpression<>(Choices.otherwise(term(), value.term(), both(value)));
    }

    private ValueType both(AnyNumber value) {
        return Aggregates.wider(type(), value.term().type());
    }
}
