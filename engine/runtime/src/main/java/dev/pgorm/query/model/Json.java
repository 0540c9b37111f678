package dev.pgorm.query.model;

/**
 * JSON as a value, told apart from a text.
 *
 * @param text as it is written; the server says whether it is JSON
 */
public record Json(String text) {}
