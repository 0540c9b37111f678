package dev.pgorm.introspect;

import java.util.OptionalLong;

/**
 * How big a table is, as far as can be told without reading it.
 *
 * @param estimatedRows the estimate of ANALYZE, else of the activity statistics; empty where neither knows the table
 * @param bytes the size of its heap when it was last vacuumed or analysed
 */
public record TableSize(OptionalLong estimatedRows, long bytes) {}
