package dev.pgorm.query.model;

import java.util.List;

/** A source beside the first one. */
public record Join(Kind kind, Source source, List<Term> conditions) {

    public Join {
        conditions = List.copyOf(conditions);
    }

    /** Which rows without a partner stay. */
    public enum Kind {
        INNER,
        LEFT,
        /** Each row beside all of a query that may read it. */
        LATERAL
    }
}
