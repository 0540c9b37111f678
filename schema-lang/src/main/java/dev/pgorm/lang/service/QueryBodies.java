package dev.pgorm.lang.service;

import dev.pgorm.lang.model.SchemaModel;
import java.util.List;
import java.util.Optional;

/** Knows the expressions in {@code query} blocks, which are text to the schema language. */
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
     * The model or field that is named at a place of a body; empty where there is none, or the body is not whole.
     *
     * @param schema the schema, as far as it makes sense
     * @param query the query's name
     * @param offset the place in the body
     */
    Optional<Named> named(SchemaModel schema, String query, String body, int offset);

    /**
     * A model or a field that is named in a body.
     *
     * @param start where the name begins in the body
     * @param end where it ends
     * @param model the model's name in the schema
     * @param field the field's name; empty where the model itself is named
     */
    record Named(int start, int end, String model, Optional<String> field) {}

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
        return new QueryBodies() {
            @Override
            public List<Proposal> complete(SchemaModel schema, String query, String before) {
                return List.of();
            }

            @Override
            public Optional<Named> named(SchemaModel schema, String query, String body, int offset) {
                return Optional.empty();
            }
        };
    }
}
