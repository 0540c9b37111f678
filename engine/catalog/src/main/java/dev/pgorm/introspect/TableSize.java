package dev.pgorm.introspect;

import java.util.OptionalLong;

/**
 * How big a table is, as far as can be told without reading it.
 *
 * @param estimatedRows the planner's estimate; empty where the table was never analysed
 * @param bytes the size of its heap
 */
public record TableSize(OptionalLong estimatedRows, long bytes) {}
