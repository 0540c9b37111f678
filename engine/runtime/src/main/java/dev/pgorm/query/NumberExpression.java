package dev.pgorm.query;

import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;

/**
 * A number. It can be compared with any other, as in SQL.
 *
 * @param <N> what it is in Java
 */
public sealed class NumberExpression<N extends Number> extends Expression<N> implements OrderableExpression
        permits NumberColumn, NumberAggregate {

    NumberExpression(Term term) {
        super(term);
    }

    /** Equal to a number. */
    public Condition eq(Number value) {
        return compare(Operator.EQUAL, number(value));
    }

    /** Equal to another expression. */
    public Condition eq(NumberExpression<?> other) {
        return compare(Operator.EQUAL, other);
    }

    /** Not equal to a number. */
    public Condition ne(Number value) {
        return compare(Operator.NOT_EQUAL, number(value));
    }

    /** Not equal to another expression. */
    public Condition ne(NumberExpression<?> other) {
        return compare(Operator.NOT_EQUAL, other);
    }

    /** Less than a number. */
    public Condition lt(Number value) {
        return compare(Operator.LESS, number(value));
    }

    /** Less than another expression. */
    public Condition lt(NumberExpression<?> other) {
        return compare(Operator.LESS, other);
    }

    /** Less than or equal to a number. */
    public Condition le(Number value) {
        return compare(Operator.LESS_OR_EQUAL, number(value));
    }

    /** Less than or equal to another expression. */
    public Condition le(NumberExpression<?> other) {
        return compare(Operator.LESS_OR_EQUAL, other);
    }

    /** Greater than a number. */
    public Condition gt(Number value) {
        return compare(Operator.GREATER, number(value));
    }

    /** Greater than another expression. */
    public Condition gt(NumberExpression<?> other) {
        return compare(Operator.GREATER, other);
    }

    /** Greater than or equal to a number. */
    public Condition ge(Number value) {
        return compare(Operator.GREATER_OR_EQUAL, number(value));
    }

    /** Greater than or equal to another expression. */
    public Condition ge(NumberExpression<?> other) {
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

    /** The sum with a number. */
    public NumberExpression<N> plus(Number value) {
        return calculate(Operator.PLUS, number(value));
    }

    /** The sum with another expression. */
    public NumberExpression<N> plus(NumberExpression<?> other) {
        return calculate(Operator.PLUS, other.term());
    }

    /** The difference to a number. */
    public NumberExpression<N> minus(Number value) {
        return calculate(Operator.MINUS, number(value));
    }

    /** The difference to another expression. */
    public NumberExpression<N> minus(NumberExpression<?> other) {
        return calculate(Operator.MINUS, other.term());
    }

    /** The product with a number. */
    public NumberExpression<N> times(Number value) {
        return calculate(Operator.TIMES, number(value));
    }

    /** The product with another expression. */
    public NumberExpression<N> times(NumberExpression<?> other) {
        return calculate(Operator.TIMES, other.term());
    }

    /** The quotient by a number; whole numbers are divided without a rest, as in SQL. */
    public NumberExpression<N> dividedBy(Number value) {
        return calculate(Operator.DIVIDED_BY, number(value));
    }

    /** The quotient by another expression. */
    public NumberExpression<N> dividedBy(NumberExpression<?> other) {
        return calculate(Operator.DIVIDED_BY, other.term());
    }

    /** The rest of a division. */
    public NumberExpression<N> modulo(Number value) {
        return calculate(Operator.MODULO, number(value));
    }

    /** With the other sign. */
    public NumberExpression<N> negated() {
        return new NumberExpression<>(new Term.Minus(term()));
    }

    /** Without its sign. */
    public NumberExpression<N> abs() {
        return new NumberExpression<>(call("abs", type()));
    }

    /** A number where it has no value. */
    public NumberExpression<N> orElse(Number other) {
        return new NumberExpression<>(call("coalesce", type(), number(other)));
    }

    /** Another expression where it has no value. */
    public NumberExpression<N> orElse(NumberExpression<?> other) {
        return new NumberExpression<>(call("coalesce", type(), other.term()));
    }

    /** Rounded to so many digits behind the point. */
    public NumberExpression<BigDecimal> round(int digits) {
        Term exact = type().family() == Family.FLOAT ? new Term.Cast(term(), ValueType.NUMERIC) : term();
        return new NumberExpression<>(
                new Term.Call("round", Terms.of(exact, Terms.value(digits, ValueType.INTEGER)), ValueType.NUMERIC));
    }

    /** The sum of all; a sum of whole numbers is of the next wider type (documentation, "Aggregate Functions"). */
    public NumberAggregate<?> sum() {
        return total(Aggregates.sum(type()));
    }

    /** The average of all. */
    public NumberAggregate<?> avg() {
        return average(Aggregates.average(type()));
    }

    /** The least. */
    public NumberAggregate<N> min() {
        return new NumberAggregate<>(aggregate("min", type()));
    }

    /** The greatest. */
    public NumberAggregate<N> max() {
        return new NumberAggregate<>(aggregate("max", type()));
    }

    final <S extends Number> NumberAggregate<S> total(ValueType type) {
        return new NumberAggregate<>(aggregate("sum", type));
    }

    final <S extends Number> NumberAggregate<S> average(ValueType type) {
        return new NumberAggregate<>(aggregate("avg", type));
    }

    private Term number(Number value) {
        return Terms.number(value, type());
    }

    private NumberExpression<N> calculate(Operator operator, Term other) {
        return new NumberExpression<>(new Term.Infix(term(), operator, other, Aggregates.wider(type(), other.type())));
    }
}
