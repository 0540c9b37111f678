package dev.pgorm.ir;

import java.util.Optional;

/**
 * What few columns state.
 *
 * @param storage STORAGE, where it is not the type's own: plain, external, extended or main
 * @param compression COMPRESSION, where it is stated: pglz or lz4
 * @param statisticsTarget SET STATISTICS, where it is stated
 * @param options SET (n_distinct = …)
 * @param foreignOptions OPTIONS of a foreign table's column
 * @param notNull the constraint behind NOT NULL, where it is not the usual one (from PostgreSQL 18)
 * @param origin whether it comes from a parent table
 */
public record ColumnDetails(
        Optional<String> storage,
        Optional<String> compression,
        Optional<Integer> statisticsTarget,
        StorageParameters options,
        StorageParameters foreignOptions,
        Optional<NotNullConstraint> notNull,
        Origin origin) {

    private static final ColumnDetails NONE = of(Optional.empty(), Optional.empty(), Optional.empty());

    /** Nothing is stated. */
    public static ColumnDetails none() {
        return NONE;
    }

    /** No more than these is stated. */
    public static ColumnDetails of(
            Optional<String> storage, Optional<String> compression, Optional<Integer> statisticsTarget) {
        return new ColumnDetails(
                storage,
                compression,
                statisticsTarget,
                StorageParameters.none(),
                StorageParameters.none(),
                Optional.empty(),
                Origin.OWN);
    }

    /** The details of a column, which for most is {@link #none()}: kept once for all of those. */
    public ColumnDetails orNone() {
        return equals(NONE) ? NONE : this;
    }

    public ColumnDetails withNotNull(Optional<NotNullConstraint> other) {
        return other.equals(notNull)
                ? this
                : new ColumnDetails(storage, compression, statisticsTarget, options, foreignOptions, other, origin);
    }

    public ColumnDetails withOrigin(Origin other) {
        return other == origin
                ? this
                : new ColumnDetails(storage, compression, statisticsTarget, options, foreignOptions, notNull, other);
    }
}
