package dev.pgorm.query;

import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;

/**
 * A range, in Java its text as PostgreSQL writes it.
 *
 * @param <E> what it is a range of
 */
public sealed class RangeExpression<E> extends EquatableExpression<String>
        implements OrderableExpression, WindowValue<RangeExpression<E>> permits RangeColumn {

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

    /** Where it begins; null where it is empty, or has no beginning. */
    public PlainExpression<E> lower() {
        return bound("lower");
    }

    /** Where it ends; null where it is empty, or has no end. */
    public PlainExpression<E> upper() {
        return bound("upper");
    }

    /** What it has in common with a range. */
    public RangeExpression<E> intersection(String range) {
        return of(new Term.Infix(term(), Operator.TIMES, Terms.value(range, type()), type()));
    }

    /** What it has in common with another range. */
    public RangeExpression<E> intersection(RangeExpression<E> other) {
        return of(new Term.Infix(term(), Operator.TIMES, other.term(), type()));
    }

    @Override
    @Internal
    public RangeExpression<E> of(Term term) {
        return new RangeExpression<>(term);
    }

    private PlainExpression<E> bound(String function) {
        return new PlainExpression<>(call(function, type().element().orElseThrow()));
    }

    /** Has nothing in it. */
    public Condition isEmpty() {
        return new Condition(call("isempty", ValueType.BOOLEAN));
    }
}
