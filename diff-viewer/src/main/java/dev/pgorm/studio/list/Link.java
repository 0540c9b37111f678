package dev.pgorm.studio.list;

/** What a row is about; moving to it moves the other panes. */
public sealed interface Link {

    /** Nothing in particular. */
    record None() implements Link {}

    /**
     * A place in the schema's text.
     *
     * @param file which file, counted from 0 in the order of the schema
     * @param offset where in its text
     */
    record Text(int file, int offset) implements Link {}

    /** A change of the structure, by its id. */
    record Change(String id) implements Link {}

    /** A statement of the plan, counted from 0. */
    record Statement(int index) implements Link {}

    /** Something in the database, by the name that {@code \d} takes. */
    record Relation(String pattern) implements Link {}

    /** Nothing. */
    Link NONE = new None();
}
