package dev.pgorm.query;

import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Term;

/**
 * A value that is compared with others of its own type; numbers are compared with numbers of any.
 *
 * @param <T> what it is in Java
 */
public abstract sealed class EquatableExpression<T> extends ComparedExpression<T>
        permits ComparableExpression, Condition, JsonExpression, ArrayExpression, RangeExpression {

    EquatableExpression(Term term) {
        super(term);
    }

    /** Equal to another expression. */
    public Condition eq(Expression<T> other) {
        return compare(Operator.EQUAL, other);
    }

    /** Not equal to another expression. */
    public Condition ne(Expression<T> other) {
        return compare(Operator.NOT_EQUAL, other);
    }
}
