package dev.pgorm.lang.service;

import java.util.List;

/** What came of giving a symbol another name. */
public sealed interface Renaming {

    /**
     * The edits that do it, in all files.
     *
     * @param symbol what is renamed
     * @param edits in the order of the files; they do not overlap
     * @param database what happens to the object in the database
     * @param mentions where SQL texts name the object by its earlier name in the database: they are left as they are, since only
     *     PostgreSQL can tell what a word in them means, and are to be looked at
     */
    record Edits(Symbol symbol, List<TextEdit> edits, InDatabase database, List<TextRange> mentions)
            implements Renaming {
        public Edits {
            edits = List.copyOf(edits);
            mentions = List.copyOf(mentions);
        }
    }

    /** What a rename means to the database. */
    enum InDatabase {
        /** The object is renamed there as well. */
        RENAMED,
        /** The object keeps its name there. */
        KEPT,
        /** The object holds no data and is made anew. */
        MADE_ANEW,
        /** There is no such object there. */
        NOTHING
    }

    /**
     * It cannot be done.
     *
     * @param message why, in one sentence
     */
    record Refusal(Reason reason, String message) implements Renaming {}

    /** Why a symbol cannot get a name. */
    enum Reason {
        NOT_A_SYMBOL,
        NOT_RENAMABLE,
        NOT_A_NAME,
        RESERVED,
        SAME_NAME,
        TAKEN,
        /** A join table's columns would change places. */
        JOIN_TABLE,
        /** The text would have an error that it has not now. */
        BREAKS,
        /** The body of a query names it, or may name it, and cannot be changed with it. */
        QUERY_BODY
    }
}
