package dev.pgorm.query;

import dev.pgorm.query.model.Ordering;
import dev.pgorm.query.model.Term;

/** An expression whose values have an order. JSON, XML, points, arrays of them and the like have none, or none that says anything. */
public sealed interface OrderableExpression extends OrderKey
        permits ComparableExpression, NumberExpression, Condition, ArrayExpression, RangeExpression {

    /** What it means in the query. */
    Term term();

    /** Ascending. */
    default OrderedExpression asc() {
        return new OrderedExpression(ordering());
    }

    /** Descending. */
    default OrderedExpression desc() {
        return new OrderedExpression(new Ordering(term(), Ordering.Direction.DESCENDING, Ordering.Nulls.DEFAULT));
    }

    @Override
    default Ordering ordering() {
        return new Ordering(term(), Ordering.Direction.ASCENDING, Ordering.Nulls.DEFAULT);
    }
}
