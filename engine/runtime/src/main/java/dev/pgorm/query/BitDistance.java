package dev.pgorm.query;

import dev.pgorm.query.model.Operator;

/** How far two strings of bits are from each other; an index is for one of them. */
public enum BitDistance {
    /** In how many places they differ; indexes with {@code bit_hamming_ops} serve it. */
    HAMMING(Operator.HAMMING_DISTANCE),
    /** 1 without the share of the ones of both that they have in common; indexes with {@code bit_jaccard_ops} serve it. */
    JACCARD(Operator.JACCARD_DISTANCE);

    private final Operator operator;

    BitDistance(Operator operator) {
        this.operator = operator;
    }

    Operator operator() {
        return operator;
    }
}
