package dev.pgorm.workspace.database;

import java.util.List;
import java.util.Optional;

/**
 * Some rows of a relation, in no order.
 *
 * @param columns the names of its columns
 * @param rows the values as text, long ones cut; empty = NULL
 * @param hasMore whether there are more rows
 */
public record SampleRows(List<String> columns, List<List<Optional<String>>> rows, boolean hasMore) {

    /** How many rows are read at most. */
    public static final int MOST = 50;

    /** How many characters of a value are read at most. */
    public static final int WIDEST = 60;

    public SampleRows {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
