package dev.pgorm.query;

import dev.pgorm.query.model.Term;
import java.util.List;

/**
 * An array of values that the server cannot compare, such as {@code json}: nobody can look for one of them, and it has no order.
 *
 * @param <E> what its elements are in Java
 */
public sealed class UnorderedArrayExpression<E> extends UnorderedExpression<List<E>> implements ArrayValue
        permits UnorderedArrayColumn {

    UnorderedArrayExpression(Term term) {
        super(term);
    }
}
