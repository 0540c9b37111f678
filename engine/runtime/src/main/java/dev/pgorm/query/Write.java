package dev.pgorm.query;

import dev.pgorm.query.explain.ExplainOption;
import dev.pgorm.query.explain.Plan;
import java.util.List;

/**
 * A statement that writes.
 *
 * @param <R> what it returns for each row
 */
public sealed interface Write<R> extends Statement permits Insert, Update, Delete, Merge, NestedWrite {

    /** What makes objects of the rows that it returns. */
    @Internal
    RowMapper<R> mapper();

    /** The table that it writes to. */
    @Internal
    Table table();

    /** What runs it. */
    @Internal
    Executor executor();

    @Override
    default Plan explain(ExplainOption... options) {
        return executor().explain(this, List.of(options));
    }

    /** Runs it and gives the rows that it returns; none without {@code returning(…)}. */
    default List<R> fetch() {
        return executor().fetch(this);
    }

    /** Runs it and tells how many rows it wrote. */
    default long execute() {
        return executor().execute(this);
    }

    /** Runs it and gives the one row that it returns. */
    default R fetchOne() {
        return Single.of(fetch());
    }
}
