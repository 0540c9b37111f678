package dev.pgorm.query;

/**
 * A column of a type that an extension brings. A class of such columns is a subclass of that of the expressions as well.
 *
 * @param <T> what it holds in Java
 * @param <X> the class of expressions of the type
 */
public non-sealed interface ExtensionColumn<T, X extends ExtensionExpression<T, X>> extends Column<T> {}
