package dev.pgorm.workspace.database;

import java.util.OptionalLong;

/**
 * How large a table is, with its partitions.
 *
 * @param rows the planner's estimate; empty where nobody has analysed
 * @param bytes of its rows, values stored elsewhere included
 * @param indexBytes of its indexes
 */
public record TableSize(OptionalLong rows, long bytes, long indexBytes) {}
