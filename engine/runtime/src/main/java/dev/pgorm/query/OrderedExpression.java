package dev.pgorm.query;

import dev.pgorm.query.model.Ordering;

/** An expression with a direction. */
public final class OrderedExpression implements OrderKey {

    private final Ordering ordering;

    OrderedExpression(Ordering ordering) {
        this.ordering = ordering;
    }

    /** Nulls come before everything else. */
    public OrderedExpression nullsFirst() {
        return new OrderedExpression(new Ordering(ordering.term(), ordering.direction(), Ordering.Nulls.FIRST));
    }

    /** Nulls come after everything else. */
    public OrderedExpression nullsLast() {
        return new OrderedExpression(new Ordering(ordering.term(), ordering.direction(), Ordering.Nulls.LAST));
    }

    @Override
    public Ordering ordering() {
        return ordering;
    }
}
