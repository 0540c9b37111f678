package dev.pgorm.lang.service;

import dev.pgorm.lang.model.SchemaModel;
import java.util.List;
import java.util.function.UnaryOperator;

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
     * The symbols of the schema that are named in a body, in order; none where the body is not whole. A field that a table inherits is
     * named as one of that table.
     *
     * @param schema the schema, as far as it makes sense
     * @param query the query's name
     */
    List<Named> names(SchemaModel schema, String query, String body);

    /**
     * Who says bodies in the names of a later state of the schema.
     *
     * @param before the schema of the bodies, as far as it makes sense
     * @param after the same with another name for one symbol
     * @param renamed what a symbol is called in the later state
     */
    Rewriter rewriter(SchemaModel before, SchemaModel after, UnaryOperator<Symbol> renamed);

    /**
     * A symbol that is named in a body.
     *
     * @param start where the name begins in the body
     * @param end where it ends
     */
    record Named(int start, int end, Symbol symbol) {}

    /** Says bodies in other names. */
    interface Rewriter {

        /** What to change in the body of a query so that it says what it said. */
        Rewriting rewrite(String query, String body);
    }

    /** What came of saying a body in other names. */
    sealed interface Rewriting {

        /** Nothing in it has another name. */
        Rewriting NOTHING = new Replacements(List.of());

        /** What to write where, in order. */
        record Replacements(List<Replacement> all) implements Rewriting {
            public Replacements {
                all = List.copyOf(all);
            }
        }

        /**
         * It cannot be told what the body would say.
         *
         * @param message why, in one sentence
         */
        record Refusal(String message) implements Rewriting {}
    }

    /** A text instead of a stretch of a body. */
    record Replacement(int start, int end, String text) {}

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
            public List<Named> names(SchemaModel schema, String query, String body) {
                return List.of();
            }

            @Override
            public Rewriter rewriter(SchemaModel before, SchemaModel after, UnaryOperator<Symbol> renamed) {
                return (_, _) -> Rewriting.NOTHING;
            }
        };
    }
}
