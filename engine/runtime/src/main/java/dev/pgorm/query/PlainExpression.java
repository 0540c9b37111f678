package dev.pgorm.query;

import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;

/**
 * A value that is compared and nothing else: identifiers, enums, bytes, types of extensions.
 *
 * @param <T> what it is in Java
 */
public sealed class PlainExpression<T> extends ComparableExpression<T> implements WindowValue<PlainExpression<T>>
        permits PlainColumn, CompositeColumn, PlainChoice {

    PlainExpression(Term term) {
        super(term);
    }

    /** Another value where it has none. */
    public PlainExpression<T> orElse(T other) {
        return new PlainExpression<>(call("coalesce", type(), beside(other)));
    }

    /** Another expression where it has no value. */
    public PlainExpression<T> orElse(PlainExpression<T> other) {
        return of(call("coalesce", type(), other.term()));
    }

    /** Null where it is a value. */
    public PlainExpression<T> nullIf(T value) {
        return of(call("nullif", type(), beside(value)));
    }

    /** As the server writes it. */
    public TextExpression asText() {
        return new TextExpression(new Term.Cast(term(), ValueType.TEXT));
    }

    /** All values as an array, nulls among them. */
    public ArrayAggregate<T> arrayAgg() {
        return new ArrayAggregate<>(aggregate("array_agg", ValueType.arrayOf(type())));
    }

    @Override
    @Internal
    public PlainExpression<T> of(Term term) {
        return new PlainExpression<>(term);
    }
}
