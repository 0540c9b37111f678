package dev.pgorm.query;

import dev.pgorm.query.model.Aggregates;
import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;

/**
 * A number. It can be compared with any other, as in SQL. Calculations with numbers of its own type are of that type; those with others
 * are of the wider type, which is then known when the program runs: {@link #asDecimal()} and the like say it before.
 *
 * @param <N> what it is in Java; each class is one type of the server
 * @param <S> what a sum of it is
 * @param <A> what an average of it is
 */
public sealed class NumberExpression<N extends Number, S extends Number, A extends Number> extends ComparedExpression<N>
        implements AnyNumber, OrderableExpression, RowPart<Number> permits NumberColumn, NumberAggregate {

    NumberExpression(Term term) {
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

    /** The sum with a number. */
    public NumberExpression<N, S, A> plus(Number value) {
        return new NumberExpression<>(calculated(Operator.PLUS, own(value)));
    }

    /** The sum with another expression. */
    public NumberExpression<N, S, A> plus(NumberExpression<N, ?, ?> other) {
        return new NumberExpression<>(calculated(Operator.PLUS, other.term()));
    }

    /** The same with an expression of another type. */
    @Internal
    public NumberExpression<?, ?, ?> plus(AnyNumber other) {
        return new NumberExpression<>(calculated(Operator.PLUS, other.term()));
    }

    /** The difference to a number. */
    public NumberExpression<N, S, A> minus(Number value) {
        return new NumberExpression<>(calculated(Operator.MINUS, own(value)));
    }

    /** The difference to another expression. */
    public NumberExpression<N, S, A> minus(NumberExpression<N, ?, ?> other) {
        return new NumberExpression<>(calculated(Operator.MINUS, other.term()));
    }

    /** The same with an expression of another type. */
    @Internal
    public NumberExpression<?, ?, ?> minus(AnyNumber other) {
        return new NumberExpression<>(calculated(Operator.MINUS, other.term()));
    }

    /** The product with a number. */
    public NumberExpression<N, S, A> times(Number value) {
        return new NumberExpression<>(calculated(Operator.TIMES, own(value)));
    }

    /** The product with another expression. */
    public NumberExpression<N, S, A> times(NumberExpression<N, ?, ?> other) {
        return new NumberExpression<>(calculated(Operator.TIMES, other.term()));
    }

    /** The same with an expression of another type. */
    @Internal
    public NumberExpression<?, ?, ?> times(AnyNumber other) {
        return new NumberExpression<>(calculated(Operator.TIMES, other.term()));
    }

    /** The quotient by a number; whole numbers are divided without a rest, as in SQL. */
    public NumberExpression<N, S, A> dividedBy(Number value) {
        return new NumberExpression<>(calculated(Operator.DIVIDED_BY, own(value)));
    }

    /** The quotient by another expression. */
    public NumberExpression<N, S, A> dividedBy(NumberExpression<N, ?, ?> other) {
        return new NumberExpression<>(calculated(Operator.DIVIDED_BY, other.term()));
    }

    /** The same with an expression of another type. */
    @Internal
    public NumberExpression<?, ?, ?> dividedBy(AnyNumber other) {
        return new NumberExpression<>(calculated(Operator.DIVIDED_BY, other.term()));
    }

    /** The rest of a division; that of floating point numbers is calculated with exact ones. */
    public NumberExpression<N, S, A> modulo(Number value) {
        Term divisor = own(value);
        if (type().family() != Family.FLOAT) {
            return new NumberExpression<>(calculated(Operator.MODULO, divisor));
        }
        return new NumberExpression<>(new Term.Cast(
                new Term.Infix(
                        new Term.Cast(term(), ValueType.NUMERIC),
                        Operator.MODULO,
                        new Term.Cast(divisor, ValueType.NUMERIC),
                        ValueType.NUMERIC),
                type()));
    }

    /** With the other sign. */
    public NumberExpression<N, S, A> negated() {
        return new NumberExpression<>(new Term.Minus(term()));
    }

    /** Without its sign. */
    public NumberExpression<N, S, A> abs() {
        return new NumberExpression<>(call("abs", type()));
    }

    /** A number where it has no value. */
    public NumberExpression<N, S, A> orElse(Number other) {
        return new NumberExpression<>(call("coalesce", type(), own(other)));
    }

    /** Another expression where it has no value. */
    public NumberExpression<N, S, A> orElse(NumberExpression<N, ?, ?> other) {
        return new NumberExpression<>(either(other));
    }

    /** The same with an expression of another type. */
    @Internal
    public NumberExpression<?, ?, ?> orElse(AnyNumber other) {
        return new NumberExpression<>(either(other));
    }

    /** As {@code bigint}, which whole numbers of all types are calculated with; one with a fraction is rounded. */
    public NumberExpression<Long, BigDecimal, BigDecimal> asLong() {
        return new NumberExpression<>(as(ValueType.BIGINT));
    }

    /** As {@code numeric}. */
    public NumberExpression<BigDecimal, BigDecimal, BigDecimal> asDecimal() {
        return new NumberExpression<>(as(ValueType.NUMERIC));
    }

    /** As {@code double precision}. */
    public NumberExpression<Double, Double, Double> asDouble() {
        return new NumberExpression<>(as(ValueType.DOUBLE));
    }

    /** Rounded to so many digits behind the point. */
    public NumberExpression<BigDecimal, BigDecimal, BigDecimal> round(int digits) {
        Term exact = type().family() == Family.FLOAT ? new Term.Cast(term(), ValueType.NUMERIC) : term();
        return new NumberExpression<>(
                new Term.Call("round", Terms.of(exact, Terms.value(digits, ValueType.INTEGER)), ValueType.NUMERIC));
    }

    /** The sum of all; a sum of whole numbers is of the next wider type (documentation, "Aggregate Functions"). */
    public NumberAggregate<S, ?, ?> sum() {
        return new NumberAggregate<>(aggregate("sum", Aggregates.sum(type())));
    }

    /** The average of all. */
    public NumberAggregate<A, ?, ?> avg() {
        return new NumberAggregate<>(aggregate("avg", Aggregates.average(type())));
    }

    /** The least. */
    public NumberAggregate<N, S, A> min() {
        return new NumberAggregate<>(aggregate("min", type()));
    }

    /** The greatest. */
    public NumberAggregate<N, S, A> max() {
        return new NumberAggregate<>(aggregate("max", type()));
    }

    private Term number(Number value) {
        return Terms.number(value, type());
    }

    /** A value of the expression's own type, so that what is calculated is of that type as well. */
    private Term own(Number value) {
        Term.Parameter found = (Term.Parameter) Terms.number(value, type());
        if (!found.type().equals(type())) {
            throw new IllegalArgumentException(value + " is no value of type " + type().sql()
                    + ", which is calculated with: asDecimal() or asLong() makes a wider number of the left side");
        }
        return found;
    }

    private Term calculated(Operator operator, Term other) {
        return new Term.Infix(term(), operator, other, Aggregates.wider(type(), other.type()));
    }

    private Term either(AnyNumber other) {
        return call("coalesce", Aggregates.wider(type(), other.term().type()), other.term());
    }

    private Term as(ValueType type) {
        return type().equals(type) ? term() : new Term.Cast(term(), type);
    }
}
