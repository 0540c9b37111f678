package dev.pgorm.workspace.database;

import java.util.Optional;

/**
 * A table-like thing, as a listing shows it.
 *
 * @param schema its schema
 * @param name its name
 * @param kind {@code table}, {@code view}, {@code materialized view}, {@code index}, {@code sequence}, {@code foreign table},
 *     {@code partitioned table}
 * @param owner its owner
 * @param table for an index, the table that it is on
 * @param size its size on disk, in words
 * @param rows the planner's estimate; negative where nobody has analysed
 * @param comment its comment
 */
public record RelationSummary(
        String schema,
        String name,
        String kind,
        String owner,
        Optional<String> table,
        String size,
        long rows,
        Optional<String> comment) {}
