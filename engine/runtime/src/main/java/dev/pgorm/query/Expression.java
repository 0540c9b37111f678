package dev.pgorm.query;

import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Ordering;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A value in a query.
 *
 * @param <T> what it is in Java
 */
public abstract sealed class Expression<T> implements Value<T>
        permits ComparedExpression, UnorderedExpression, ExtensionExpression {

    private final Term term;

    Expression(Term term) {
        this.term = term;
    }

    /** What it means in the query. */
    public final Term term() {
        return term;
    }

    /** The type of its value. */
    public final ValueType type() {
        return term.type();
    }

    /** What stands beside an operator that compares. */
    final Term compared() {
        return Term.compared(term);
    }

    /** Has no value. */
    public Condition isNull() {
        return new Condition(new Term.Test(term, " IS NULL"));
    }

    /** Has a value. */
    public Condition isNotNull() {
        return new Condition(new Term.Test(term, " IS NOT NULL"));
    }

    /** With a name for its column of the result. */
    public NamedExpression<T> as(String name) {
        return new NamedExpression<>(this, name);
    }

    /** In how many rows it has a value. */
    public NumberAggregate<Long, BigDecimal, BigDecimal> count() {
        return NumberAggregate.count(List.of(term), false);
    }

    /** A value of Java beside this one. */
    Term beside(T value) {
        return Terms.value(value, type());
    }

    /** Values of Java beside this one, as an array. */
    Term allBeside(Collection<? extends T> values) {
        return Terms.array(values, type());
    }

    final Condition compare(Operator operator, Expression<?> other) {
        return compare(operator, other.term());
    }

    final Condition compare(Operator operator, Term other) {
        return new Condition(Term.Infix.comparing(term, operator, other));
    }

    final Term.Call call(String function, ValueType type, Term... further) {
        return new Term.Call(function, Terms.of(term, further), type);
    }

    /** An aggregate of the values in their own order. */
    final Term.Aggregate ordered(String function, List<Term> arguments, ValueType type) {
        Ordering by = new Ordering(term, Ordering.Direction.ASCENDING, Ordering.Nulls.DEFAULT);
        return new Term.Aggregate(
                Optional.empty(), function, arguments, false, List.of(by), true, Optional.empty(), type);
    }

    final Term.Aggregate aggregate(String function, ValueType type) {
        return new Term.Aggregate(function, List.of(term), type);
    }
}
