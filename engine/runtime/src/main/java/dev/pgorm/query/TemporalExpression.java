package dev.pgorm.query;

import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A date, a time, a moment or an interval.
 *
 * @param <T> what it is in Java
 */
public sealed class TemporalExpression<T> extends ComparableExpression<T> implements WindowValue<TemporalExpression<T>>
        permits TemporalColumn, TemporalAggregate, TemporalChoice {

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

    /**
     * Later by an interval of each row.
     *
     * @throws IllegalArgumentException where it is no interval
     */
    public TemporalExpression<T> plus(TemporalExpression<String> interval) {
        return moved(Operator.PLUS, interval(interval));
    }

    /**
     * Earlier by an interval of each row; how far two times lie apart is {@link #since}.
     *
     * @throws IllegalArgumentException where it is no interval
     */
    public TemporalExpression<T> minus(TemporalExpression<String> interval) {
        return moved(Operator.MINUS, interval(interval));
    }

    /** How much later it is than another one, as an interval; of intervals the difference. */
    public TemporalExpression<String> since(TemporalExpression<T> other) {
        return new TemporalExpression<>(new Term.Infix(moment(), Operator.MINUS, other.moment(), ValueType.INTERVAL));
    }

    /** The year. */
    @OfTypes({Family.DATE, Family.TIMESTAMP, Family.INSTANT, Family.INTERVAL})
    public NumberExpression<Integer, Long, BigDecimal> year() {
        return part("YEAR", Family.TIME);
    }

    /** The quarter of the year, from 1. */
    @OfTypes({Family.DATE, Family.TIMESTAMP, Family.INSTANT, Family.INTERVAL})
    public NumberExpression<Integer, Long, BigDecimal> quarter() {
        return part("QUARTER", Family.TIME);
    }

    /** The month, from 1; of an interval the months beside its years. */
    @OfTypes({Family.DATE, Family.TIMESTAMP, Family.INSTANT, Family.INTERVAL})
    public NumberExpression<Integer, Long, BigDecimal> month() {
        return part("MONTH", Family.TIME);
    }

    /** The week of the year as ISO 8601 counts them. */
    @OfTypes({Family.DATE, Family.TIMESTAMP, Family.INSTANT})
    public NumberExpression<Integer, Long, BigDecimal> week() {
        return part("WEEK", Family.TIME, Family.INTERVAL);
    }

    /** The day of the month; of an interval its days. */
    @OfTypes({Family.DATE, Family.TIMESTAMP, Family.INSTANT, Family.INTERVAL})
    public NumberExpression<Integer, Long, BigDecimal> day() {
        return part("DAY", Family.TIME);
    }

    /** The day of the week: Monday is 1 and Sunday 7, as Java counts them. */
    @OfTypes({Family.DATE, Family.TIMESTAMP, Family.INSTANT})
    public NumberExpression<Integer, Long, BigDecimal> dayOfWeek() {
        return part("ISODOW", Family.TIME, Family.INTERVAL);
    }

    /** The day of the year, from 1. */
    @OfTypes({Family.DATE, Family.TIMESTAMP, Family.INSTANT})
    public NumberExpression<Integer, Long, BigDecimal> dayOfYear() {
        return part("DOY", Family.TIME, Family.INTERVAL);
    }

    /** The hour; of a moment in the session's time zone. */
    @OfTypes({Family.TIME, Family.TIMESTAMP, Family.INSTANT, Family.INTERVAL})
    public NumberExpression<Integer, Long, BigDecimal> hour() {
        return part("HOUR", Family.DATE);
    }

    /** The minute. */
    @OfTypes({Family.TIME, Family.TIMESTAMP, Family.INSTANT, Family.INTERVAL})
    public NumberExpression<Integer, Long, BigDecimal> minute() {
        return part("MINUTE", Family.DATE);
    }

    /** The second, with its fraction. */
    @OfTypes({Family.TIME, Family.TIMESTAMP, Family.INSTANT, Family.INTERVAL})
    public NumberExpression<BigDecimal, BigDecimal, BigDecimal> second() {
        refuse("SECOND", Family.DATE);
        return new NumberExpression<>(new Term.Extract("SECOND", term()));
    }

    /** The seconds since 1970, of an interval the seconds that it lasts, with their fraction. */
    public NumberExpression<BigDecimal, BigDecimal, BigDecimal> epoch() {
        return new NumberExpression<>(new Term.Extract("EPOCH", term()));
    }

    /** As a text by a pattern of PostgreSQL, such as {@code YYYY-MM-DD HH24:MI} (documentation, "Data Type Formatting Functions"). */
    @OfTypes({Family.DATE, Family.TIMESTAMP, Family.INSTANT, Family.INTERVAL})
    public TextExpression format(String pattern) {
        refuse("pattern", Family.TIME);
        return new TextExpression(call("to_char", ValueType.TEXT, Terms.value(pattern, ValueType.TEXT)));
    }

    /** As the server writes it. */
    public TextExpression asText() {
        return new TextExpression(new Term.Cast(term(), ValueType.TEXT));
    }

    /**
     * The date alone; of a moment that in the session's time zone.
     *
     * @throws IllegalArgumentException where it has none
     */
    @OfTypes({Family.DATE, Family.TIMESTAMP, Family.INSTANT})
    public TemporalExpression<LocalDate> asDate() {
        refuse("DATE", Family.TIME, Family.INTERVAL);
        return new TemporalExpression<>(new Term.Cast(term(), ValueType.DATE));
    }

    /**
     * What clocks show at a moment in a time zone, such as {@code Europe/Rome}.
     *
     * @throws IllegalArgumentException where it is no moment
     */
    @OfTypes(Family.INSTANT)
    public TemporalExpression<LocalDateTime> atZone(String zone) {
        return new TemporalExpression<>(zoned(Family.INSTANT, zone, ValueType.TIMESTAMP));
    }

    /**
     * The moment at which clocks of a time zone show it.
     *
     * @throws IllegalArgumentException where it is no timestamp without time zone
     */
    @OfTypes(Family.TIMESTAMP)
    public TemporalExpression<OffsetDateTime> asInstant(String zone) {
        return new TemporalExpression<>(zoned(Family.TIMESTAMP, zone, ValueType.INSTANT));
    }

    /** Null where it is a value. */
    public TemporalExpression<T> nullIf(T value) {
        return of(call("nullif", type(), beside(value)));
    }

    /** The later of the two; null only where both are. */
    public TemporalExpression<T> greatest(T other) {
        return of(call("greatest", type(), beside(other)));
    }

    /** The later of the two; null only where both are. */
    public TemporalExpression<T> greatest(TemporalExpression<T> other) {
        return of(call("greatest", type(), other.term()));
    }

    /** The earlier of the two; null only where both are. */
    public TemporalExpression<T> least(T other) {
        return of(call("least", type(), beside(other)));
    }

    /** The earlier of the two; null only where both are. */
    public TemporalExpression<T> least(TemporalExpression<T> other) {
        return of(call("least", type(), other.term()));
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

    /** Another expression where it has none. */
    public TemporalExpression<T> orElse(TemporalExpression<T> other) {
        return of(call("coalesce", type(), other.term()));
    }

    /** The earliest. */
    public TemporalAggregate<T> min() {
        return new TemporalAggregate<>(aggregate("min", type()));
    }

    /** The latest. */
    public TemporalAggregate<T> max() {
        return new TemporalAggregate<>(aggregate("max", type()));
    }

    /** The value that most rows have; one of them where several are as frequent. */
    public TemporalAggregate<T> mode() {
        return new TemporalAggregate<>(ordered("mode", List.of(), type()));
    }

    /** All values as an array, nulls among them. */
    public ArrayAggregate<T> arrayAgg() {
        return new ArrayAggregate<>(aggregate("array_agg", ValueType.arrayOf(type())));
    }

    @Override
    @Internal
    public TemporalExpression<T> of(Term term) {
        return new TemporalExpression<>(term);
    }

    private TemporalExpression<T> moved(Operator operator, String interval) {
        return moved(operator, new Term.Cast(Terms.value(interval, ValueType.TEXT), ValueType.INTERVAL));
    }

    private TemporalExpression<T> moved(Operator operator, Term interval) {
        return sameType(new Term.Infix(term(), operator, interval, type()), type().family() == Family.DATE);
    }

    private static Term interval(TemporalExpression<String> interval) {
        if (interval.type().family() != Family.INTERVAL) {
            throw new IllegalArgumentException("times are moved by intervals, and not by values of type "
                    + interval.type().sql() + "; since(…) tells how far two times lie apart");
        }
        return interval.term();
    }

    /** What differences of it are intervals of: that of dates is a number of days. */
    private Term moment() {
        return type().family() == Family.DATE ? new Term.Cast(term(), ValueType.TIMESTAMP) : term();
    }

    private NumberExpression<Integer, Long, BigDecimal> part(String name, Family... without) {
        refuse(name, without);
        return new NumberExpression<>(new Term.Cast(new Term.Extract(name, term()), ValueType.INTEGER));
    }

    private void refuse(String part, Family... without) {
        if (List.of(without).contains(type().family())) {
            throw new IllegalArgumentException("there is no " + part + " for a value of type " + type().sql());
        }
    }

    private Term zoned(Family wanted, String zone, ValueType type) {
        if (type().family() != wanted) {
            throw new IllegalArgumentException(
                    "atZone(…) is of moments (timestamptz) and asInstant(…) of timestamps without time zone;"
                            + " this is of type " + type().sql());
        }
        return new Term.Call("timezone", Terms.of(Terms.value(zone, ValueType.TEXT), term()), type);
    }

    /** The server makes a moment of a cut or moved date, and an interval of a cut time: they become again what they were. */
    private TemporalExpression<T> sameType(Term term, boolean otherwise) {
        return new TemporalExpression<>(otherwise ? new Term.Cast(term, type()) : term);
    }
}
