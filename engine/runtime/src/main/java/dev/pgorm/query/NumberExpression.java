package dev.pgorm.query;

import dev.pgorm.query.model.Aggregates;
import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;
import java.util.List;

/**
 * A number. It can be compared with any other, as in SQL. Calculations with numbers of its own type are of that type; those with others
 * are of the wider type, which is then known when the program runs: {@link #asDecimal()} and the like say it before.
 *
 * @param <N> what it is in Java; each class is one type of the server
 * @param <S> what a sum of it is
 * @param <A> what an average of it is
 */
public sealed class NumberExpression<N extends Number, S extends Number, A extends Number> extends ComparedNumber<N>
        implements AnyNumber,
                OrderableExpression,
                RowPart<Number>,
                SubqueryCompared,
                WindowValue<NumberExpression<N, S, A>>
        permits NumberColumn, NumberAggregate, NumberChoice {

    NumberExpression(Term term) {
        super(term);
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
        return new NumberExpression<>(wider("coalesce", other));
    }

    /** The same with an expression of another type. */
    @Internal
    public NumberExpression<?, ?, ?> orElse(AnyNumber other) {
        return new NumberExpression<>(wider("coalesce", other));
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

    /** As {@code integer}; a number with a fraction is rounded, and one that is too large fails on the server. */
    public NumberExpression<Integer, Long, BigDecimal> asInt() {
        return new NumberExpression<>(as(ValueType.INTEGER));
    }

    /** Its digits as a text. */
    public TextExpression asText() {
        return new TextExpression(new Term.Cast(term(), ValueType.TEXT));
    }

    /** The next lower whole number. */
    public NumberExpression<N, S, A> floor() {
        return new NumberExpression<>(again("floor"));
    }

    /** The next higher whole number. */
    public NumberExpression<N, S, A> ceil() {
        return new NumberExpression<>(again("ceil"));
    }

    /** 1, 0 or -1. */
    public NumberExpression<N, S, A> sign() {
        return new NumberExpression<>(again("sign"));
    }

    /** The square root. */
    public NumberExpression<Double, Double, Double> sqrt() {
        return new NumberExpression<>(floating("sqrt"));
    }

    /** To the power of a number. */
    public NumberExpression<Double, Double, Double> power(Number exponent) {
        return new NumberExpression<>(floating("power", Terms.value(exponent.doubleValue(), ValueType.DOUBLE)));
    }

    /** The natural logarithm. */
    public NumberExpression<Double, Double, Double> ln() {
        return new NumberExpression<>(floating("ln"));
    }

    /** The number e to the power of it. */
    public NumberExpression<Double, Double, Double> exp() {
        return new NumberExpression<>(floating("exp"));
    }

    /** Null where it is a number. */
    public NumberExpression<N, S, A> nullIf(Number value) {
        return new NumberExpression<>(call("nullif", type(), own(value)));
    }

    /** The greater of the two; null only where both are. */
    public NumberExpression<N, S, A> greatest(Number other) {
        return new NumberExpression<>(call("greatest", type(), own(other)));
    }

    /** The greater of the two; null only where both are. */
    public NumberExpression<N, S, A> greatest(NumberExpression<N, ?, ?> other) {
        return new NumberExpression<>(wider("greatest", other));
    }

    /** The same with an expression of another type. */
    @Internal
    public NumberExpression<?, ?, ?> greatest(AnyNumber other) {
        return new NumberExpression<>(wider("greatest", other));
    }

    /** The lesser of the two; null only where both are. */
    public NumberExpression<N, S, A> least(Number other) {
        return new NumberExpression<>(call("least", type(), own(other)));
    }

    /** The lesser of the two; null only where both are. */
    public NumberExpression<N, S, A> least(NumberExpression<N, ?, ?> other) {
        return new NumberExpression<>(wider("least", other));
    }

    /** The same with an expression of another type. */
    @Internal
    public NumberExpression<?, ?, ?> least(AnyNumber other) {
        return new NumberExpression<>(wider("least", other));
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

    /** How far the values lie apart: their standard deviation, taken as a sample. */
    public NumberAggregate<A, ?, ?> stddev() {
        return new NumberAggregate<>(aggregate("stddev", Aggregates.average(type())));
    }

    /** The square of how far they lie apart, taken as a sample. */
    public NumberAggregate<A, ?, ?> variance() {
        return new NumberAggregate<>(aggregate("variance", Aggregates.average(type())));
    }

    /** The value in the middle of all, or between the two that are. */
    public NumberAggregate<Double, Double, Double> median() {
        return percentile(0.5);
    }

    /**
     * The value that a part of all are not above, between two of them where none is.
     *
     * @param part from 0 to 1
     */
    public NumberAggregate<Double, Double, Double> percentile(double part) {
        Term given = new Term.Cast(Terms.value(part, ValueType.DOUBLE), ValueType.DOUBLE);
        return new NumberAggregate<>(ordered("percentile_cont", List.of(given), ValueType.DOUBLE));
    }

    /** The value that most rows have; one of them where several are as frequent. */
    public NumberAggregate<N, S, A> mode() {
        return new NumberAggregate<>(ordered("mode", List.of(), type()));
    }

    /** All values as an array, nulls among them. */
    public ArrayAggregate<N> arrayAgg() {
        return new ArrayAggregate<>(aggregate("array_agg", ValueType.arrayOf(type())));
    }

    @Override
    @Internal
    public NumberExpression<N, S, A> of(Term term) {
        return new NumberExpression<>(term);
    }

    /** A function that the server may have for wider types alone, whose value becomes one of this type again. */
    private Term again(String function) {
        return type().family() == Family.INTEGER || type().equals(ValueType.REAL)
                ? new Term.Cast(call(function, ValueType.DOUBLE), type())
                : call(function, type());
    }

    private Term floating(String function, Term... further) {
        return new Term.Call(function, Terms.of(as(ValueType.DOUBLE), further), ValueType.DOUBLE);
    }

    private Term wider(String function, AnyNumber other) {
        return call(function, Aggregates.wider(type(), other.term().type()), other.term());
    }

    /** A value of the expression's own type, so that what is calculated is of that type as well. */
    final Term own(Number value) {
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

    private Term as(ValueType type) {
        return type().equals(type) ? term() : new Term.Cast(term(), type);
    }
}
