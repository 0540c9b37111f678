package dev.pgorm.query;

import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Term;

/** A value that is compared with the one that a query gives, which has one column and at most one row: without a row it gives null. */
public sealed interface SubqueryCompared permits ComparableExpression, NumberExpression {

    /** Equal to what a query gives. */
    default Condition eq(Select<?> query) {
        return compare(Operator.EQUAL, query);
    }

    /** Not equal to what a query gives. */
    default Condition ne(Select<?> query) {
        return compare(Operator.NOT_EQUAL, query);
    }

    /** Less than what a query gives. */
    default Condition lt(Select<?> query) {
        return compare(Operator.LESS, query);
    }

    /** Less than or equal to what a query gives. */
    default Condition le(Select<?> query) {
        return compare(Operator.LESS_OR_EQUAL, query);
    }

    /** Greater than what a query gives. */
    default Condition gt(Select<?> query) {
        return compare(Operator.GREATER, query);
    }

    /** Greater than or equal to what a query gives. */
    default Condition ge(Select<?> query) {
        return compare(Operator.GREATER_OR_EQUAL, query);
    }

    /** Among none of what a query gives, which has one column; where that gives a null, nobody knows, and no row is found. */
    default Condition notIn(Select<?> query) {
        return new Condition(new Term.Negation(Term.InSelection.among(
                expression().term(), Subqueries.column(query, expression().type()))));
    }

    private Condition compare(Operator operator, Select<?> query) {
        return expression()
                .compare(operator, Subqueries.scalar(query, expression().type()));
    }

    private Expression<?> expression() {
        return (Expression<?>) this;
    }
}
