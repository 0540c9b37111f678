package dev.pgorm.query;

import dev.pgorm.query.model.Term;

/**
 * A value of a type that the server cannot compare: {@code json}, {@code xml}, points and shapes. It can be read, written and asked for.
 *
 * @param <T> what it is in Java
 */
public sealed class UnorderedExpression<T> extends Expression<T> permits UnorderedColumn, UnorderedArrayExpression {

    UnorderedExpression(Term term) {
        super(term);
    }
}
