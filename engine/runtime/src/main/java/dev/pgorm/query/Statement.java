package dev.pgorm.query;

import dev.pgorm.query.model.Command;
import dev.pgorm.query.render.QueryRenderer;
import dev.pgorm.query.render.SqlText;

/** What can be run. */
public sealed interface Statement permits Select, Write {

    /** What it means. */
    Command command();

    /**
     * The SQL, and the values that are sent beside it.
     *
     * @throws dev.pgorm.query.render.UnknownSource where it uses a column of a table that it does not read
     */
    default SqlText sql() {
        return QueryRenderer.render(command());
    }
}
