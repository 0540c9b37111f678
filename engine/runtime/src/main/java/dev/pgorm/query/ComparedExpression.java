package dev.pgorm.query;

import dev.pgorm.query.model.Grouping;
import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Term;
import java.math.BigDecimal;
import java.util.List;

/**
 * A value of which the server can tell whether it equals another: it may be grouped by and counted by its different values.
 *
 * @param <T> what it is in Java
 */
public abstract sealed class ComparedExpression<T> extends Expression<T> implements GroupPart
        permits EquatableExpression, ComparedNumber {

    ComparedExpression(Term term) {
        super(term);
    }

    /** Equal, and both may be null. */
    public Condition isSameAs(Expression<T> other) {
        return compare(Operator.IS_NOT_DISTINCT, other);
    }

    /** Among what a query gives, which has one column. */
    public Condition in(Select<?> query) {
        return new Condition(Term.InSelection.among(term(), Subqueries.column(query, type())));
    }

    @Override
    public Grouping grouping() {
        return new Grouping.Key(term());
    }

    /** How many different values it has. */
    public NumberAggregate<Long, BigDecimal, BigDecimal> countDistinct() {
        return NumberAggregate.count(List.of(term()), true);
    }
}
