package dev.pgorm.query.model;

import java.util.Optional;

/**
 * A type that an extension of the server brings, with what programs and the prompt need of it: how values are sent and read, and which class its
 * columns have. Everything in it is a value or a function of values. Generated clients make one by a constructor without parameters, so a type is
 * equal to every other one of its class.
 *
 * @param <T> what values are in Java
 * @param <C> the class of columns, which is one of {@code dev.pgorm.query.ExtensionColumn}
 */
public interface ExtensionType<T, C> {

    /** The extension that brings it, as {@code CREATE EXTENSION} names it. */
    String extension();

    /** Its name, without a schema and without modifiers. */
    String name();

    /** What values are in Java. */
    Class<T> javaClass();

    /** The class of columns. */
    Class<C> columnClass();

    /** A column. */
    C column(String fieldName, Term.Column term);

    /**
     * A value as the server reads it, without loss.
     *
     * @param sql the type of what it stands beside, with its modifiers where it has any
     * @throws IllegalArgumentException where the server has no such value
     */
    String text(T value, String sql);

    /**
     * A value as the server wrote it.
     *
     * @throws IllegalArgumentException where Java has no such value, or where the text is none of the server's
     */
    T read(String text);

    /**
     * A value as people write it, for defaults of parameters.
     *
     * @throws IllegalArgumentException where it is none
     */
    T parse(String text);

    /** What the server wrote as people read it; the text itself where nothing else says it without loss. */
    String readable(String text);

    /** What the server wrote as a value of JSON; empty where JSON has none that says all of it. */
    default Optional<String> json(String text) {
        return Optional.empty();
    }

    /** Some value; two numbers give two different ones. */
    T sample(int number);

    /** What stands between elements of arrays of it. */
    default char arrayDelimiter() {
        return ',';
    }
}
