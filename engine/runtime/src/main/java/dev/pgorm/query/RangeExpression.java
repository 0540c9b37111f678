package dev.pgorm.query;

import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;

/**
 * A range, in Java its text as PostgreSQL writes it.
 *
 * @param <E> what it is a range of
 */
public sealed class RangeExpression<E> extends EquatableExpression<String> implements OrderableExpression
        permits RangeColumn {

    RangeExpression(Term term) {
        super(term);
    }

    /** Has a value in it. */
    public Condition contains(E value) {
        return compare(Operator.CONTAINS, Terms.value(value, type().element().orElseThrow()));
    }

    /** Has a range in it, such as {@code [1,5)}. */
    public Condition containsRange(String range) {
        return compare(Operator.CONTAINS, Terms.value(range, type()));
    }

    /** Has something in common with a range. */
    public Condition overlaps(String range) {
        return compare(Operator.OVERLAPS, Terms.value(range, type()));
    }

    /** Has something in common with another range. */
    public Condition overlaps(RangeExpression<E> other) {
        return compare(Operator.OVERLAPS, other);
    }

    /** Begins where a range ends, or ends where it begins. */
    public Condition adjacent(String range) {
        return compare(Operator.ADJACENT, Terms.value(range, type()));
    }

    /** Ends before a range begins. */
    public Condition before(String range) {
        return compare(Operator.LEFT_OF, Terms.value(range, type()));
    }

    /** Begins after a range ends. */
    public Condition after(String range) {
        return compare(Operator.RIGHT_OF, Terms.value(range, type()));
    }

    /** Has nothing in it. */
    public Condition isEmpty() {
        return new Condition(call("isempty", ValueType.BOOLEAN));
    }
}
