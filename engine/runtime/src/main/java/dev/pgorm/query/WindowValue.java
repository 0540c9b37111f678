package dev.pgorm.query;

import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.util.List;

/**
 * A value that rows around a row may be asked for.
 *
 * @param <X> what the value of another row is
 */
public sealed interface WindowValue<X extends Expression<?>>
        permits NumberExpression,
                TextExpression,
                TemporalExpression,
                PlainExpression,
                Condition,
                JsonExpression,
                ArrayExpression,
                RangeExpression {

    /** What it means in the query. */
    Term term();

    /** A value of the same type by its term. */
    @Internal
    X of(Term term);

    /** Its value in the row before, in the order of the window; null in the first one. */
    default WindowFunction<X> lag() {
        return function("lag");
    }

    /** Its value so many rows before. */
    default WindowFunction<X> lag(int rows) {
        return function("lag", rows);
    }

    /** Its value in the row behind, in the order of the window; null in the last one. */
    default WindowFunction<X> lead() {
        return function("lead");
    }

    /** Its value so many rows behind. */
    default WindowFunction<X> lead(int rows) {
        return function("lead", rows);
    }

    /** Its value in the first row of the window's frame. */
    default WindowFunction<X> firstValue() {
        return function("first_value");
    }

    /** Its value in the last row of the window's frame, which ends with the row itself unless the frame says otherwise. */
    default WindowFunction<X> lastValue() {
        return function("last_value");
    }

    /** Its value in the row of that number in the window's frame, of which the first is 1. */
    default WindowFunction<X> nthValue(int row) {
        return function("nth_value", row);
    }

    private WindowFunction<X> function(String name) {
        return new WindowFunction<>(new Term.Call(name, List.of(term()), term().type()), this::of);
    }

    private WindowFunction<X> function(String name, int number) {
        Term given = Terms.value(number, ValueType.INTEGER);
        return new WindowFunction<>(new Term.Call(name, List.of(term(), given), term().type()), this::of);
    }
}
