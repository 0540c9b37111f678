package dev.pgorm.query;

import dev.pgorm.query.model.Term;

/**
 * One of several values that are compared and nothing else.
 *
 * @param <T> what it is in Java
 */
public final class PlainChoice<T> extends PlainExpression<T> {

    PlainChoice(Term.Choice term) {
        super(term);
    }

    /** Another value where a condition holds, and none of those before it. */
    public PlainChoice<T> when(Condition condition, T value) {
        return new PlainChoice<>(Choices.more(term(), condition, beside(value), type()));
    }

    /** Another value where a condition holds, and none of those before it. */
    public PlainChoice<T> when(Condition condition, PlainExpression<T> value) {
        return new PlainChoice<>(Choices.more(term(), condition, value.term(), type()));
    }

    /** The value where no condition holds. */
    public PlainExpression<T> otherwise(T value) {
        return of(Choices.otherwise(term(), beside(value), type()));
    }

    /** The value where no condition holds. */
    public PlainExpression<T> otherwise(PlainExpression<T> value) {
        return of(Choices.otherwise(term(), value.term(), type()));
    }
}
