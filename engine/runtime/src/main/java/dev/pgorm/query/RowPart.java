package dev.pgorm.query;

import dev.pgorm.query.model.Term;

/**
 * An expression that may be a part of a row, as {@code row(…)} makes it: one whose values have an order.
 *
 * @param <C> what it is compared with; numbers are compared with numbers of any type
 */
public sealed interface RowPart<C> permits ComparableExpression, NumberExpression, Condition, ArrayExpression {

    /** What it means in the query. */
    Term term();
}
