package dev.pgorm.query;

import dev.pgorm.query.model.Term;

/**
 * Bits, of which the extension {@code pgvector} tells how far they are from others. In Java they are their text as the server writes it,
 * {@code 0110}.
 */
public sealed class BitExpression extends ComparableExpression<String> permits BitColumn {

    BitExpression(Term term) {
        super(term);
    }

    /** How far it is from others. */
    public NumberExpression<Double, Double, Double> distance(String bits, BitDistance by) {
        return Apart.number(term(), beside(bits), by.operator());
    }

    /** How far it is from others. */
    public NumberExpression<Double, Double, Double> distance(BitExpression other, BitDistance by) {
        return Apart.number(term(), other.term(), by.operator());
    }

    /** The order in which the nearest to others comes first; with a limit an index serves it. */
    public OrderedExpression nearest(String bits, BitDistance by) {
        return Apart.order(term(), beside(bits), by.operator());
    }

    /** The order in which the nearest to others comes first. */
    public OrderedExpression nearest(BitExpression other, BitDistance by) {
        return Apart.order(term(), other.term(), by.operator());
    }

    /** Another value where it has none. */
    public BitExpression orElse(String other) {
        return new BitExpression(call("coalesce", type(), beside(other)));
    }
}
