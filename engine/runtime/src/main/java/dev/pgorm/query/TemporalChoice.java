package dev.pgorm.query;

import dev.pgorm.query.model.Term;

/**
 * One of several dates, times, moments or intervals.
 *
 * @param <T> what it is in Java
 */
public final class TemporalChoice<T> extends TemporalExpression<T> {

    TemporalChoice(Term.Choice term) {
        super(term);
    }

    /** Another value where a condition holds, and none of those before it. */
    public TemporalChoice<T> when(Condition condition, T value) {
        return new TemporalChoice<>(Choices.more(term(), condition, beside(value), type()));
    }

    /** Another value where a condition holds, and none of those before it. */
    public TemporalChoice<T> when(Condition condition, TemporalExpression<T> value) {
        return new TemporalChoice<>(Choices.more(term(), condition, value.term(), type()));
    }

    /** The value where no condition holds. */
    public TemporalExpression<T> otherwise(T value) {
        return of(Choices.otherwise(term(), beside(value), type()));
    }

    /** The value where no condition holds. */
    public TemporalExpression<T> otherwise(TemporalExpression<T> value) {
        return of(Choices.otherwise(term(), value.term(), type()));
    }
}
