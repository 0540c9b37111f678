package dev.pgorm.query;

import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;

/**
 * A date, a time, a moment or an interval.
 *
 * @param <T> what it is in Java
 */
public sealed class TemporalExpression<T> extends ComparableExpression<T> permits TemporalColumn {

    TemporalExpression(Term term) {
        super(term);
    }

    /** Later by an interval as PostgreSQL reads it, such as {@code 1 day}. */
    public TemporalExpression<T> plus(String interval) {
        return moved(Operator.PLUS, interval);
    }

    /** Earlier by an interval as PostgreSQL reads it. */
    public TemporalExpression<T> minus(String interval) {
        return moved(Operator.MINUS, interval);
    }

    /** Cut to a unit, such as {@code day} or {@code month}. */
    public TemporalExpression<T> truncate(String unit) {
        return sameType(
                new Term.Call("date_trunc", Terms.of(Terms.value(unit, ValueType.TEXT), term()), type()),
                type().family() == Family.DATE || type().family() == Family.TIME);
    }

    /** Another value where it has none. */
    public TemporalExpression<T> orElse(T other) {
        return new TemporalExpression<>(call("coalesce", type(), Terms.value(other, type())));
    }

    /** The earliest. */
    public TemporalExpression<T> min() {
        return new TemporalExpression<>(aggregate("min", type()));
    }

    /** The latest. */
    public TemporalExpression<T> max() {
        return new TemporalExpression<>(aggregate("max", type()));
    }

    private TemporalExpression<T> moved(Operator operator, String interval) {
        Term by = new Term.Cast(Terms.value(interval, ValueType.TEXT), ValueType.INTERVAL);
        return sameType(new Term.Infix(term(), operator, by, type()), type().family() == Family.DATE);
    }

    /** The server makes a moment of a cut or moved date, and an interval of a cut time: they become again what they were. */
    private TemporalExpression<T> sameType(Term term, boolean otherwise) {
        return new TemporalExpression<>(otherwise ? new Term.Cast(term, type()) : term);
    }
}
