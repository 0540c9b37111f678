package dev.pgorm.query;

import dev.pgorm.query.model.Ordering;

/** What {@code orderBy(…)} takes: an expression, or one with a direction. */
public sealed interface OrderKey permits OrderableExpression, OrderedExpression {

    /** What it means in the query. */
    Ordering ordering();
}
