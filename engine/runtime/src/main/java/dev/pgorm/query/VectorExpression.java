package dev.pgorm.query;

import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;
import java.util.List;

/**
 * A vector of the extension {@code pgvector}. In Java it is its text as the server writes it, {@code [0.5,1,2]}, in which nothing is lost;
 * {@code vector(…)} makes one of numbers, and {@link Vectors#floats} numbers of one.
 */
public sealed class VectorExpression extends ComparableExpression<String> permits VectorColumn {

    VectorExpression(Term term) {
        super(term);
    }

    /** How far it is from a vector. */
    public NumberExpression<Double, Double, Double> distance(String vector, Distance by) {
        return Apart.number(term(), beside(vector), by.operator());
    }

    /** How far it is from another one. */
    public NumberExpression<Double, Double, Double> distance(VectorExpression other, Distance by) {
        return Apart.number(term(), other.term(), by.operator());
    }

    /** The order in which the nearest to a vector comes first; with a limit an index serves it. */
    public OrderedExpression nearest(String vector, Distance by) {
        return Apart.order(term(), beside(vector), by.operator());
    }

    /** The order in which the nearest to another one comes first. */
    public OrderedExpression nearest(VectorExpression other, Distance by) {
        return Apart.order(term(), other.term(), by.operator());
    }

    /** How many numbers it has. */
    public NumberExpression<Integer, Long, BigDecimal> dimensions() {
        return new NumberExpression<>(
                new Term.Call(type().operators(), "vector_dims", List.of(term()), ValueType.INTEGER));
    }

    /** Another value where it has none. */
    public VectorExpression orElse(String other) {
        return new VectorExpression(call("coalesce", type(), beside(other)));
    }
}
