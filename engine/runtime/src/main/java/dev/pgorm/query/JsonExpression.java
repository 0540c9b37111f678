package dev.pgorm.query;

import dev.pgorm.query.model.Json;
import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;
import java.util.List;

/** A {@code jsonb} value. */
public sealed class JsonExpression extends EquatableExpression<Json> implements WindowValue<JsonExpression>
        permits JsonColumn {

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

    /**
     * What is at a path: names of members and numbers of elements, or all of them in one text, as in {@code "$.address.lines[0]"}.
     *
     * @throws IllegalArgumentException where such a text is more than a path to one value
     */
    public JsonExpression at(String... path) {
        return new JsonExpression(step(Operator.PATH, JsonPath.steps(path), type()));
    }

    /** The first value that a path of SQL/JSON finds, such as {@code $.lines[*] ? (@.price > 10)}; null where it finds none. */
    public JsonExpression path(String path) {
        return of(call("jsonb_path_query_first", ValueType.JSONB, jsonPath(path)));
    }

    /** A path of SQL/JSON finds a value. */
    public Condition exists(String path) {
        return new Condition(call("jsonb_path_exists", ValueType.BOOLEAN, jsonPath(path)));
    }

    /** With a value at a path, of which all but the last step are there; see {@link #at}. */
    public JsonExpression set(String path, Json value) {
        return of(call("jsonb_set", ValueType.JSONB, textArray(path), Terms.value(value, ValueType.JSONB)));
    }

    /** Without what is at a path; see {@link #at}. */
    public JsonExpression remove(String path) {
        return of(new Term.Infix(term(), Operator.WITHOUT_PATH, textArray(path), ValueType.JSONB));
    }

    /** With the members of another object, which take the place of those that are called the same; of arrays, one behind the other. */
    public JsonExpression concat(Json further) {
        return of(new Term.Infix(term(), Operator.CONCATENATE, Terms.value(further, ValueType.JSONB), ValueType.JSONB));
    }

    /** How many elements an array has; fails on the server where it is none. */
    public NumberExpression<Integer, Long, BigDecimal> length() {
        return new NumberExpression<>(call("jsonb_array_length", ValueType.INTEGER));
    }

    /** What it is: {@code object}, {@code array}, {@code string}, {@code number}, {@code boolean} or {@code null}. */
    public TextExpression kind() {
        return new TextExpression(call("jsonb_typeof", ValueType.TEXT));
    }

    /** Another value where it has none. */
    public JsonExpression orElse(Json other) {
        return of(call("coalesce", ValueType.JSONB, Terms.value(other, ValueType.JSONB)));
    }

    @Override
    @Internal
    public JsonExpression of(Term term) {
        return new JsonExpression(term);
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

    private static Term jsonPath(String path) {
        return new Term.Cast(Terms.value(path, ValueType.TEXT), ValueType.JSONPATH);
    }

    private static Term textArray(String path) {
        return Terms.array(List.of(JsonPath.steps(path)), ValueType.TEXT);
    }

    private Term step(Operator operator, String[] path, ValueType type) {
        return new Term.Infix(term(), operator, Terms.array(List.of(path), ValueType.TEXT), type);
    }
}
