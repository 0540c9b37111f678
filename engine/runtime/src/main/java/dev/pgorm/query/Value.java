package dev.pgorm.query;

/**
 * One value of each row of a result: an expression, or one with a name.
 *
 * @param <T> what it is in Java
 */
public sealed interface Value<T> extends Selectable permits Expression, NamedExpression {}
