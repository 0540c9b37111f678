package dev.pgorm.query;

import dev.pgorm.query.model.Term;

/** A number of any type. */
public sealed interface AnyNumber permits NumberExpression {

    /** What it means in the query. */
    Term term();
}
