package dev.pgorm.query;

import dev.pgorm.query.model.Operator;

/** How far two vectors are from each other; an index is for one of them. */
public enum Distance {
    /** 1 without the cosine of the angle between them; indexes with {@code vector_cosine_ops} serve it. */
    COSINE(Operator.COSINE_DISTANCE),
    /** The length of the straight line between them; indexes with {@code vector_l2_ops} serve it. */
    L2(Operator.DISTANCE),
    /** Their inner product with the other sign, so that what is nearest is least; indexes with {@code vector_ip_ops} serve it. */
    INNER_PRODUCT(Operator.NEGATIVE_INNER_PRODUCT),
    /** The sum of their differences; indexes with {@code vector_l1_ops} serve it. */
    L1(Operator.L1_DISTANCE);

    private final Operator operator;

    Distance(Operator operator) {
        this.operator = operator;
    }

    Operator operator() {
        return operator;
    }
}
