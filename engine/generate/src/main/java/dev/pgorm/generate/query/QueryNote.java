package dev.pgorm.generate.query;

/**
 * A named query that a client has no method for.
 *
 * @param query its name in the schema
 * @param reason why, as the end of a sentence
 */
public record QueryNote(String query, String reason) {}
