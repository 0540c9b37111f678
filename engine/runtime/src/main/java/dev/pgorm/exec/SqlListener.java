package dev.pgorm.exec;

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

    /** The server says something. */
    default void notice(SqlNotice notice) {}

    /** A statement ended well. */
    default void completed(StatementCompletion completion) {}

    /** A listener that wants nothing. */
    static SqlListener silent() {
        return new SqlListener() {};
    }
}
