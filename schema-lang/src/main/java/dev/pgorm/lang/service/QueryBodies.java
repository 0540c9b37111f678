package dev.pgorm.lang.service;

import dev.pgorm.lang.model.SchemaModel;
import java.util.List;

/** Knows the expressions in {@code query} blocks, which are text to the schema language. */
@FunctionalInterface
public interface QueryBodies {

    /**
     * What may be written in the body of a query, the likeliest first. Never throws for any text.
     *
     * @param schema the schema, as far as it makes sense
     * @param query the query's name; empty where it has none yet
     * @param before the body's text in front of the caret
     */
    List<Proposal> complete(SchemaModel schema, String query, String before);

    /**
     * Something that may be written.
     *
     * @param text what to write
     * @param start where what it replaces begins in the text in front of the caret
     * @param detail a few words: a type, what it takes
     * @param documentation a sentence or two; empty where there is nothing to say
     */
    record Proposal(String text, int start, Completion.Kind kind, String detail, String documentation) {}

    /** Knows nothing of them. */
    static QueryBodies unknown() {
        return (schema, query, before) -> List.of();
    }
}
