package dev.pgorm.query;

import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Ordering;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;

/** How far two values are from each other by an operator of an extension, which is called where the extension is. */
final class Apart {

    private Apart() {}

    /** As a number. */
    static NumberExpression<Double, Double, Double> number(Term one, Term other, Operator by) {
        return new NumberExpression<>(term(one, other, by));
    }

    /** As an order in which the nearest comes first. */
    static OrderedExpression order(Term one, Term other, Operator by) {
        return new OrderedExpression(
                new Ordering(term(one, other, by), Ordering.Direction.ASCENDING, Ordering.Nulls.DEFAULT));
    }

    private static Term term(Term one, Term other, Operator by) {
        return new Term.Infix(one.type().operators(), one, by, other, ValueType.DOUBLE);
    }
}
