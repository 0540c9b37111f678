package dev.pgorm.ir;

import java.util.Optional;

/**
 * What few columns state.
 *
 * @param storage STORAGE, where it is not the type's own: plain, external, extended or main
 * @param compression COMPRESSION, where it is stated: pglz or lz4
 * @param statisticsTarget SET STATISTICS, where it is stated
 */
public record ColumnDetails(
        Optional<String> storage, Optional<String> compression, Optional<Integer> statisticsTarget) {

    private static final ColumnDetails NONE =
            new ColumnDetails(Optional.empty(), Optional.empty(), Optional.empty());

    /** Nothing is stated. */
    public static ColumnDetails none() {
        return NONE;
    }
}
