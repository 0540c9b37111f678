package dev.pgorm.query;

import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Source;
import java.util.List;

/**
 * What a statement writes to.
 *
 * @param reading what its rows become where they are returned whole
 * @param executor what runs the statement
 */
record WriteTarget<R>(Table table, Reading<R> reading, Executor executor) {

    /** Where the rows are. */
    Source.Relation source() {
        return table.source();
    }

    /** All columns. */
    List<Output> outputs() {
        return table.outputs();
    }
}
