package dev.pgorm.query;

/** What {@code select(…)} takes: an expression, one with a name, or a relation. */
public sealed interface Selectable permits Value, Include {}
