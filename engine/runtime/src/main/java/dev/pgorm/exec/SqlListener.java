package dev.pgorm.exec;

import dev.pgorm.query.explain.Plan;
import java.util.List;

/** Hears what a session's statements give, in order, on the thread that called {@code execute}. */
public interface SqlListener {

    /** A statement begins to give rows. */
    default void columns(List<ResultColumn> columns) {}

    /**
     * A row.
     *
     * @return whether more are wanted; {@code false} ends the statement without an error
     */
    default boolean row(Row row) {
        return true;
    }

    /** How the server runs a statement; a row of the server's JSON for those who draw no tree. */
    default void plan(Plan plan) {
        columns(List.of(new ResultColumn("QUERY PLAN", "json", ResultColumn.Category.JSON)));
        row(Row.of(plan.json()));
    }

    /** The server says something. */
    default void notice(SqlNotice notice) {}

    /** A statement ended well. */
    default void completed(StatementCompletion completion) {}

    /** A listener that wants nothing. */
    static SqlListener silent() {
        return new SqlListener() {};
    }
}
