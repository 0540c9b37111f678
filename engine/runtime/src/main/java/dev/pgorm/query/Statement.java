package dev.pgorm.query;

import dev.pgorm.query.explain.ExplainOption;
import dev.pgorm.query.explain.Plan;
import dev.pgorm.query.model.Command;
import dev.pgorm.query.render.QueryRenderer;
import dev.pgorm.query.render.SqlText;

/** What can be run. */
public sealed interface Statement extends Executable permits Select, Write {

    /** What it means. */
    Command command();

    /**
     * The SQL, and the values that are sent beside it.
     *
     * @throws dev.pgorm.query.render.UnknownSource where it uses a column of a table that it does not read
     */
    @Override
    default SqlText sql() {
        return QueryRenderer.render(command());
    }

    /**
     * How the server runs it: {@code db.from(user).explain(ANALYZE)}. With {@code ANALYZE} it does run, in a transaction or a part of one that
     * is undone: no row that it writes stays, though numbers that sequences gave are used up. Of a query with related rows it is the
     * statement of {@link #sql}.
     */
    Plan explain(ExplainOption... options);
}
