package dev.pgorm.query;

import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Term;
import java.util.Arrays;
import java.util.Collection;

/**
 * How numbers are compared: with numbers of any type.
 *
 * @param <N> what it is in Java
 */
public abstract sealed class ComparedNumber<N extends Number> extends ComparedExpression<N> permits NumberExpression {

    ComparedNumber(Term term) {
        super(term);
    }

    /** Equal to a number. */
    public Condition eq(Number value) {
        return compare(Operator.EQUAL, number(value));
    }

    /** Equal to another expression. */
    public Condition eq(NumberExpression<?, ?, ?> other) {
        return compare(Operator.EQUAL, other);
    }

    /** Not equal to a number. */
    public Condition ne(Number value) {
        return compare(Operator.NOT_EQUAL, number(value));
    }

    /** Not equal to another expression. */
    public Condition ne(NumberExpression<?, ?, ?> other) {
        return compare(Operator.NOT_EQUAL, other);
    }

    /** Less than a number. */
    public Condition lt(Number value) {
        return compare(Operator.LESS, number(value));
    }

    /** Less than another expression. */
    public Condition lt(NumberExpression<?, ?, ?> other) {
        return compare(Operator.LESS, other);
    }

    /** Less than or equal to a number. */
    public Condition le(Number value) {
        return compare(Operator.LESS_OR_EQUAL, number(value));
    }

    /** Less than or equal to another expression. */
    public Condition le(NumberExpression<?, ?, ?> other) {
        return compare(Operator.LESS_OR_EQUAL, other);
    }

    /** Greater than a number. */
    public Condition gt(Number value) {
        return compare(Operator.GREATER, number(value));
    }

    /** Greater than another expression. */
    public Condition gt(NumberExpression<?, ?, ?> other) {
        return compare(Operator.GREATER, other);
    }

    /** Greater than or equal to a number. */
    public Condition ge(Number value) {
        return compare(Operator.GREATER_OR_EQUAL, number(value));
    }

    /** Greater than or equal to another expression. */
    public Condition ge(NumberExpression<?, ?, ?> other) {
        return compare(Operator.GREATER_OR_EQUAL, other);
    }

    /** From one number to another, both included. */
    public Condition between(Number low, Number high) {
        return new Condition(new Term.Between(term(), number(low), number(high)));
    }

    /** One of some numbers. */
    public Condition in(Number... values) {
        return in(Arrays.asList(values));
    }

    /** One of some numbers. */
    public Condition in(Collection<? extends Number> values) {
        return new Condition(
                new Term.Quantified(term(), Operator.EQUAL, Term.Quantifier.ANY, Terms.numbers(values, type())));
    }

    /** None of some numbers. */
    public Condition notIn(Number... values) {
        return new Condition(new Term.Quantified(
                term(), Operator.NOT_EQUAL, Term.Quantifier.ALL, Terms.numbers(Arrays.asList(values), type())));
    }

    private Term number(Number value) {
        return Terms.number(value, type());
    }
}
