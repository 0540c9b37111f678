package dev.pgorm.query;

import dev.pgorm.query.model.Term;

/**
 * A {@code sparsevec} of the extension {@code pgvector}, most of whose numbers are zero. In Java it is its text as the server writes it,
 * {@code {1:0.5,3:2}/5}: the numbers that are not zero by their places from 1, and how many there are; {@link Vectors#sparse} makes one.
 */
public sealed class SparseVectorExpression extends ComparableExpression<String> permits SparseVectorColumn {

    SparseVectorExpression(Term term) {
        super(term);
    }

    /** How far it is from a vector. */
    public NumberExpression<Double, Double, Double> distance(String vector, Distance by) {
        return Apart.number(term(), beside(vector), by.operator());
    }

    /** How far it is from another one. */
    public NumberExpression<Double, Double, Double> distance(SparseVectorExpression other, Distance by) {
        return Apart.number(term(), other.term(), by.operator());
    }

    /** The order in which the nearest to a vector comes first; with a limit an index serves it. */
    public OrderedExpression nearest(String vector, Distance by) {
        return Apart.order(term(), beside(vector), by.operator());
    }

    /** The order in which the nearest to another one comes first. */
    public OrderedExpression nearest(SparseVectorExpression other, Distance by) {
        return Apart.order(term(), other.term(), by.operator());
    }

    /** Another value where it has none. */
    public SparseVectorExpression orElse(String other) {
        return new SparseVectorExpression(call("coalesce", type(), beside(other)));
    }
}
