package dev.pgorm.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Operator;
import dev.pgorm.query.model.Ordering;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A value of a type that an extension brings. The extension's own classes extend it with what the type can do; they name functions and operators
 * with the schema that the extension is in, which is the one in the name of the type.
 *
 * @param <T> what it is in Java
 * @param <X> the class of expressions of the type, which is the one that extends this
 */
public abstract non-sealed class ExtensionExpression<T, X extends ExtensionExpression<T, X>> extends Expression<T> {

    /** An expression whose type is one of the extension. */
    protected ExtensionExpression(Term term) {
        super(term);
    }

    /** Another expression of the type. */
    protected abstract X of(Term term);

    /** A value of a type, which is sent beside the text. */
    protected static Term given(Object value, ValueType type) {
        return Terms.value(value, type);
    }

    /** A call of a function of the extension with this as the first argument. */
    protected final Term function(String name, ValueType type, Term... further) {
        return new Term.Call(schema(), name, Terms.of(term(), further), type);
    }

    /** A call of an aggregate of the extension over the values of this. */
    protected final Term aggregated(String name, ValueType type) {
        return new Term.Aggregate(schema(), name, List.of(term()), false, List.of(), false, Optional.empty(), type);
    }

    /** This, an operator of the extension, and something else. */
    protected final Term infix(Operator operator, Term other, ValueType type) {
        return new Term.Infix(schema(), term(), operator, other, type);
    }

    /** This, or something else where it has no value. */
    protected final Term coalesced(Term other) {
        return call("coalesce", type(), other);
    }

    /** A term that is true or false. */
    protected static Condition condition(Term term) {
        return new Condition(term);
    }

    /** A term of type {@code double precision}. */
    protected static NumberExpression<Double, Double, Double> number(Term term) {
        return new NumberExpression<>(term);
    }

    /** A term of type {@code integer}. */
    protected static NumberExpression<Integer, Long, BigDecimal> integer(Term term) {
        return new NumberExpression<>(term);
    }

    /** A term of type {@code text}. */
    protected static TextExpression text(Term term) {
        return new TextExpression(term);
    }

    /** The order by a term, the least first. */
    protected static OrderedExpression ascending(Term term) {
        return new OrderedExpression(new Ordering(term, Ordering.Direction.ASCENDING, Ordering.Nulls.DEFAULT));
    }

    /** The schema in the name of the type; empty where the search path finds the type. */
    protected final Optional<Identifier> schema() {
        return type().operators();
    }
}
