package dev.pgorm.query;

import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;
import java.util.List;

/** Text. */
public sealed class TextExpression extends ComparableExpression<String> implements WindowValue<TextExpression>
        permits TextColumn, TextAggregate, TextChoice {

    TextExpression(Term term) {
        super(term);
    }

    /** Like a pattern, in which {@code %} is any text and {@code _} any character. */
    public Condition like(String pattern) {
        return compare(Operator.LIKE, Terms.value(pattern, type()));
    }

    /** Not like a pattern. */
    public Condition notLike(String pattern) {
        return compare(Operator.NOT_LIKE, Terms.value(pattern, type()));
    }

    /** Like a pattern, in small letters or capitals. */
    public Condition ilike(String pattern) {
        return compare(Operator.ILIKE, Terms.value(pattern, type()));
    }

    /** Not like a pattern, in small letters or capitals. */
    public Condition notIlike(String pattern) {
        return compare(Operator.NOT_ILIKE, Terms.value(pattern, type()));
    }

    /** Has a text in it. */
    public Condition contains(String part) {
        return like("%" + escaped(part) + "%");
    }

    /** Begins with a text. */
    public Condition startsWith(String part) {
        return like(escaped(part) + "%");
    }

    /** Ends with a text. */
    public Condition endsWith(String part) {
        return like("%" + escaped(part));
    }

    /** Has a text in it, in small letters or capitals. */
    public Condition containsIgnoreCase(String part) {
        return ilike("%" + escaped(part) + "%");
    }

    /** Matches a regular expression of PostgreSQL. */
    public Condition matches(String pattern) {
        return compare(Operator.MATCHES, Terms.value(pattern, type()));
    }

    /** Matches a regular expression, in small letters or capitals. */
    public Condition matchesIgnoreCase(String pattern) {
        return compare(Operator.MATCHES_IGNORING_CASE, Terms.value(pattern, type()));
    }

    /** In small letters. */
    public TextExpression lower() {
        return new TextExpression(call("lower", ValueType.TEXT));
    }

    /** In capitals. */
    public TextExpression upper() {
        return new TextExpression(call("upper", ValueType.TEXT));
    }

    /** Without blanks at either end. */
    public TextExpression trim() {
        return new TextExpression(call("btrim", ValueType.TEXT));
    }

    /** How many characters. */
    public NumberExpression<Integer, Long, BigDecimal> length() {
        return new NumberExpression<>(call("length", ValueType.INTEGER));
    }

    /** With a text behind it. */
    public TextExpression concat(String further) {
        return joined(Terms.value(further, ValueType.TEXT));
    }

    /** With another one behind it. */
    public TextExpression concat(TextExpression further) {
        return joined(further.term());
    }

    /** From a character on, of which the first is 1. */
    public TextExpression substring(int start) {
        return new TextExpression(call("substr", ValueType.TEXT, Terms.value(start, ValueType.INTEGER)));
    }

    /** So many characters from one on, of which the first is 1. */
    public TextExpression substring(int start, int length) {
        return new TextExpression(call(
                "substr",
                ValueType.TEXT,
                Terms.value(start, ValueType.INTEGER),
                Terms.value(length, ValueType.INTEGER)));
    }

    /** With one text for another, everywhere. */
    public TextExpression replace(String what, String by) {
        return new TextExpression(
                call("replace", ValueType.TEXT, Terms.value(what, ValueType.TEXT), Terms.value(by, ValueType.TEXT)));
    }

    /** A text where it has no value. */
    public TextExpression orElse(String other) {
        return new TextExpression(call("coalesce", type(), Terms.value(other, type())));
    }

    /** Another expression where it has no value. */
    public TextExpression orElse(TextExpression other) {
        return new TextExpression(call("coalesce", type(), other.term()));
    }

    /** The first in order. */
    public TextAggregate min() {
        return new TextAggregate(aggregate("min", type()));
    }

    /** The last in order. */
    public TextAggregate max() {
        return new TextAggregate(aggregate("max", type()));
    }

    /** All of them in one text, with another one between each two; see {@link Aggregated#orderBy}. */
    public TextAggregate stringAgg(String between) {
        // of other types of texts there is no such aggregate
        Term text = type().equals(ValueType.TEXT) ? term() : new Term.Cast(term(), ValueType.TEXT);
        List<Term> arguments = Terms.of(text, Terms.value(between, ValueType.TEXT));
        return new TextAggregate(new Term.Aggregate("string_agg", arguments, ValueType.TEXT));
    }

    /** The value that most rows have; one of them where several are as frequent. */
    public TextAggregate mode() {
        return new TextAggregate(ordered("mode", List.of(), type()));
    }

    /** All values as an array, nulls among them. */
    public ArrayAggregate<String> arrayAgg() {
        return new ArrayAggregate<>(aggregate("array_agg", ValueType.arrayOf(type())));
    }

    /** Equal in small letters or capitals. */
    public Condition equalsIgnoreCase(String other) {
        Term given = new Term.Call("lower", List.of(Terms.value(other, ValueType.TEXT)), ValueType.TEXT);
        return new Condition(new Term.Infix(call("lower", ValueType.TEXT), Operator.EQUAL, given, ValueType.BOOLEAN));
    }

    /** Without blanks at its beginning. */
    public TextExpression trimStart() {
        return of(call("ltrim", ValueType.TEXT));
    }

    /** Without blanks at its end. */
    public TextExpression trimEnd() {
        return of(call("rtrim", ValueType.TEXT));
    }

    /** Its first characters; with a negative number all but so many of the last. */
    public TextExpression left(int length) {
        return of(call("left", ValueType.TEXT, Terms.value(length, ValueType.INTEGER)));
    }

    /** Its last characters; with a negative number all but so many of the first. */
    public TextExpression right(int length) {
        return of(call("right", ValueType.TEXT, Terms.value(length, ValueType.INTEGER)));
    }

    /** So many characters, filled up at the beginning, or cut at the end. */
    public TextExpression padStart(int length, String fill) {
        return of(call(
                "lpad", ValueType.TEXT, Terms.value(length, ValueType.INTEGER), Terms.value(fill, ValueType.TEXT)));
    }

    /** So many characters, filled up at the end, or cut there. */
    public TextExpression padEnd(int length, String fill) {
        return of(call(
                "rpad", ValueType.TEXT, Terms.value(length, ValueType.INTEGER), Terms.value(fill, ValueType.TEXT)));
    }

    /** With its characters in the other order. */
    public TextExpression reverse() {
        return of(call("reverse", ValueType.TEXT));
    }

    /** Where a text begins in it, from 1; 0 where it is not in it. */
    public NumberExpression<Integer, Long, BigDecimal> position(String part) {
        return new NumberExpression<>(call("strpos", ValueType.INTEGER, Terms.value(part, ValueType.TEXT)));
    }

    /** One of the parts between which a text stands, from 1; from the end where the number is negative. */
    public TextExpression splitPart(String between, int number) {
        return of(call(
                "split_part",
                ValueType.TEXT,
                Terms.value(between, ValueType.TEXT),
                Terms.value(number, ValueType.INTEGER)));
    }

    /** With a text for the first match of a regular expression of PostgreSQL, in which {@code \\1} is a part of the match. */
    public TextExpression replaceFirstMatch(String pattern, String by) {
        return of(call(
                "regexp_replace",
                ValueType.TEXT,
                Terms.value(pattern, ValueType.TEXT),
                Terms.value(by, ValueType.TEXT)));
    }

    /** With a text for each match of a regular expression of PostgreSQL, in which {@code \\1} is a part of the match. */
    public TextExpression replaceMatches(String pattern, String by) {
        return of(call(
                "regexp_replace",
                ValueType.TEXT,
                Terms.value(pattern, ValueType.TEXT),
                Terms.value(by, ValueType.TEXT),
                Terms.value("g", ValueType.TEXT)));
    }

    /** Null where it is a text. */
    public TextExpression nullIf(String value) {
        return of(call("nullif", type(), Terms.value(value, type())));
    }

    /** The later of the two in order; null only where both are. */
    public TextExpression greatest(String other) {
        return of(call("greatest", type(), Terms.value(other, type())));
    }

    /** The later of the two in order; null only where both are. */
    public TextExpression greatest(TextExpression other) {
        return of(call("greatest", type(), other.term()));
    }

    /** The earlier of the two in order; null only where both are. */
    public TextExpression least(String other) {
        return of(call("least", type(), Terms.value(other, type())));
    }

    /** The earlier of the two in order; null only where both are. */
    public TextExpression least(TextExpression other) {
        return of(call("least", type(), other.term()));
    }

    /** The whole number that it says; fails on the server where it says none. */
    public NumberExpression<Integer, Long, BigDecimal> asInt() {
        return new NumberExpression<>(new Term.Cast(term(), ValueType.INTEGER));
    }

    /** The number that it says; fails on the server where it says none. */
    public NumberExpression<BigDecimal, BigDecimal, BigDecimal> asDecimal() {
        return new NumberExpression<>(new Term.Cast(term(), ValueType.NUMERIC));
    }

    @Override
    @Internal
    public TextExpression of(Term term) {
        return new TextExpression(term);
    }

    private TextExpression joined(Term further) {
        return new TextExpression(new Term.Infix(term(), Operator.CONCATENATE, further, ValueType.TEXT));
    }

    private static String escaped(String part) {
        return part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
