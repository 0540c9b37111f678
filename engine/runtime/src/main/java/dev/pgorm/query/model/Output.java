package dev.pgorm.query.model;

/**
 * A column of a result.
 *
 * @param name what it is called; more than one may be called the same
 */
public record Output(String name, Term term) {}
