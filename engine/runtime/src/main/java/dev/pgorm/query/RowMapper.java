package dev.pgorm.query;

import org.jspecify.annotations.Nullable;

/**
 * Makes a value of Java of each row of a result.
 *
 * @param <R> what a row becomes
 */
@FunctionalInterface
public interface RowMapper<R> {

    /** The present row: its columns one after the other, then its relations. Null only where a row is one column that is null. */
    @Nullable
    R read(RowReader row);
}
