package dev.pgorm.query;

import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;

/** Text. */
public sealed class TextExpression extends ComparableExpression<String> permits TextColumn {

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
    public TextExpression min() {
        return new TextExpression(aggregate("min", type()));
    }

    /** The last in order. */
    public TextExpression max() {
        return new TextExpression(aggregate("max", type()));
    }

    private TextExpression joined(Term further) {
        return new TextExpression(new Term.Infix(term(), Operator.CONCATENATE, further, ValueType.TEXT));
    }

    private static String escaped(String part) {
        return part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
