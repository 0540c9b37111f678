package dev.pgorm.query;

import dev.pgorm.query.render.SqlText;

/** What a session runs as it is: a statement of the builder, or SQL with values beside it. */
public sealed interface Executable permits Statement, Sql {

    /** The SQL, and the values that are sent beside it. */
    SqlText sql();
}
