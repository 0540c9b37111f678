package dev.pgorm.query;

import dev.pgorm.query.model.Term;

/**
 * A value that is compared and nothing else: identifiers, enums, bytes, types of extensions.
 *
 * @param <T> what it is in Java
 */
public sealed class PlainExpression<T> extends ComparableExpression<T> permits PlainColumn, CompositeColumn {

    PlainExpression(Term term) {
        super(term);
    }

    /** Another value where it has none. */
    public PlainExpression<T> orElse(T other) {
        return new PlainExpression<>(call("coalesce", type(), beside(other)));
    }
}
