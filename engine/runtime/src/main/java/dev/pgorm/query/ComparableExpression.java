package dev.pgorm.query;

import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Term;
import java.util.Collection;
import java.util.List;

/**
 * A value with an order: text, dates, identifiers, enums.
 *
 * @param <T> what it is in Java
 */
public abstract sealed class ComparableExpression<T> extends EquatableExpression<T>
        implements OrderableExpression, RowPart<T>, SubqueryCompared
        permits TextExpression,
                TemporalExpression,
                PlainExpression,
                TsVectorExpression,
                TsQueryExpression,
                VectorExpression,
                HalfVectorExpression,
                SparseVectorExpression,
                BitExpression {

    ComparableExpression(Term term) {
        super(term);
    }

    /** Equal. */
    public Condition eq(T value) {
        return compare(Operator.EQUAL, beside(value));
    }

    /** Not equal. */
    public Condition ne(T value) {
        return compare(Operator.NOT_EQUAL, beside(value));
    }

    /** Less than a value. */
    public Condition lt(T value) {
        return compare(Operator.LESS, beside(value));
    }

    /** Less than another expression. */
    public Condition lt(Expression<T> other) {
        return compare(Operator.LESS, other);
    }

    /** Less than or equal to a value. */
    public Condition le(T value) {
        return compare(Operator.LESS_OR_EQUAL, beside(value));
    }

    /** Less than or equal to another expression. */
    public Condition le(Expression<T> other) {
        return compare(Operator.LESS_OR_EQUAL, other);
    }

    /** Greater than a value. */
    public Condition gt(T value) {
        return compare(Operator.GREATER, beside(value));
    }

    /** Greater than another expression. */
    public Condition gt(Expression<T> other) {
        return compare(Operator.GREATER, other);
    }

    /** Greater than or equal to a value. */
    public Condition ge(T value) {
        return compare(Operator.GREATER_OR_EQUAL, beside(value));
    }

    /** Greater than or equal to another expression. */
    public Condition ge(Expression<T> other) {
        return compare(Operator.GREATER_OR_EQUAL, other);
    }

    /** From one value to another, both included. */
    public Condition between(T low, T high) {
        return new Condition(new Term.Between(compared(), beside(low), beside(high)));
    }

    /** One of some values. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array never leaves the list
    public final Condition in(T... values) {
        return in(List.of(values));
    }

    /** One of some values. */
    public Condition in(Collection<? extends T> values) {
        return new Condition(new Term.Quantified(compared(), Operator.EQUAL, Term.Quantifier.ANY, allBeside(values)));
    }

    /** None of some values. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array never leaves the list
    public final Condition notIn(T... values) {
        return notIn(List.of(values));
    }

    /** None of some values. */
    public Condition notIn(Collection<? extends T> values) {
        return new Condition(
                new Term.Quantified(compared(), Operator.NOT_EQUAL, Term.Quantifier.ALL, allBeside(values)));
    }
}
