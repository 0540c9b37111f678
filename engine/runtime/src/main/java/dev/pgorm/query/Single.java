package dev.pgorm.query;

import java.util.List;

/** The one row of a result. */
final class Single {

    private Single() {}

    /** Fails unless there is exactly one. */
    static <R> R of(List<R> rows) {
        if (rows.size() != 1) {
            throw new NotOneRow(rows.size());
        }
        return rows.get(0);
    }
}
