package dev.pgorm.query;

import dev.pgorm.query.model.Json;
import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;
import java.util.List;

/** A {@code jsonb} value. */
public sealed class JsonExpression extends EquatableExpression<Json> permits JsonColumn {

    JsonExpression(Term term) {
        super(term);
    }

    /** Equal as JSON: the order of members does not count. */
    public Condition eq(Json value) {
        return compare(Operator.EQUAL, Terms.value(value, ValueType.JSONB));
    }

    /** Not equal as JSON. */
    public Condition ne(Json value) {
        return compare(Operator.NOT_EQUAL, Terms.value(value, ValueType.JSONB));
    }

    /** Has another value in it. */
    public Condition contains(Json value) {
        return compare(Operator.CONTAINS, Terms.value(value, ValueType.JSONB));
    }

    /** Has a member, or an element that is this text. */
    public Condition hasKey(String key) {
        return compare(Operator.HAS_KEY, Terms.value(key, ValueType.TEXT));
    }

    /** Has one of some members. */
    public Condition hasAnyKey(String... keys) {
        return compare(Operator.HAS_ANY_KEY, Terms.array(List.of(keys), ValueType.TEXT));
    }

    /** Has all of some members. */
    public Condition hasAllKeys(String... keys) {
        return compare(Operator.HAS_ALL_KEYS, Terms.array(List.of(keys), ValueType.TEXT));
    }

    /** What is at a path: names of members and numbers of elements. */
    public JsonExpression at(String... path) {
        return new JsonExpression(step(Operator.PATH, path, type()));
    }

    /** The text of a value; of a text without its quotes. */
    public TextExpression asText() {
        return new TextExpression(step(Operator.PATH_AS_TEXT, new String[0], ValueType.TEXT));
    }

    /** A number as a whole number; fails on the server where it is none. */
    public NumberExpression<Integer, Long, BigDecimal> asInt() {
        return new NumberExpression<>(new Term.Cast(asText().term(), ValueType.INTEGER));
    }

    /** A number. */
    public NumberExpression<BigDecimal, BigDecimal, BigDecimal> asDecimal() {
        return new NumberExpression<>(new Term.Cast(asText().term(), ValueType.NUMERIC));
    }

    /** True or false. */
    public Condition asBoolean() {
        return new Condition(new Term.Cast(asText().term(), ValueType.BOOLEAN));
    }

    private Term step(Operator operator, String[] path, ValueType type) {
        return new Term.Infix(term(), operator, Terms.array(List.of(path), ValueType.TEXT), type);
    }
}
