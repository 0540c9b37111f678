package dev.pgorm.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Ordering;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

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
        return new NumberExpression<>(apart(beside(vector), by));
    }

    /** How far it is from another one. */
    public NumberExpression<Double, Double, Double> distance(VectorExpression other, Distance by) {
        return new NumberExpression<>(apart(other.term(), by));
    }

    /** The order in which the nearest to a vector comes first; with a limit an index serves it. */
    public OrderedExpression nearest(String vector, Distance by) {
        return order(apart(beside(vector), by));
    }

    /** The order in which the nearest to another one comes first. */
    public OrderedExpression nearest(VectorExpression other, Distance by) {
        return order(apart(other.term(), by));
    }

    /** How many numbers it has. */
    public NumberExpression<Integer, Long, BigDecimal> dimensions() {
        return new NumberExpression<>(new Term.Call(schema(), "vector_dims", List.of(term()), ValueType.INTEGER));
    }

    /** Another vector where it has no value. */
    public VectorExpression orElse(String other) {
        return new VectorExpression(call("coalesce", type(), beside(other)));
    }

    private Term apart(Term other, Distance by) {
        return new Term.Infix(schema(), term(), by.operator(), other, ValueType.DOUBLE);
    }

    private static OrderedExpression order(Term term) {
        return new OrderedExpression(new Ordering(term, Ordering.Direction.ASCENDING, Ordering.Nulls.DEFAULT));
    }

    /** The schema of the extension, which the name of the type tells. */
    private Optional<Identifier> schema() {
        return Vectors.schemaOf(type().sql()).map(Identifier::of);
    }
}
