package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What few indexes have.
 *
 * @param parent the index of the partitioned parent table that it is a part of
 * @param valid false for the index of a partitioned table that not every partition has its part of (CREATE INDEX … ON ONLY)
 * @param statisticsTargets ALTER COLUMN … SET STATISTICS, by the number of the key
 */
public record IndexDetails(Optional<Identifier> parent, boolean valid, SortedMap<Integer, Integer> statisticsTargets) {

    private static final IndexDetails NONE = new IndexDetails(Optional.empty(), true, new TreeMap<>());

    public IndexDetails {
        statisticsTargets = Collections.unmodifiableSortedMap(new TreeMap<>(statisticsTargets));
    }

    /** A valid index that stands alone. */
    public static IndexDetails none() {
        return NONE;
    }

    /** An index that may be a part of another one. */
    public static IndexDetails of(Optional<Identifier> parent, boolean valid) {
        return parent.isEmpty() && valid ? NONE : new IndexDetails(parent, valid, new TreeMap<>());
    }

    /** The details with these statistics targets. */
    public IndexDetails withStatisticsTargets(Map<Integer, Integer> others) {
        return others.equals(statisticsTargets) ? this : new IndexDetails(parent, valid, new TreeMap<>(others));
    }

    /** The same as part of another index of the parent table, or of none. */
    public IndexDetails withParent(Optional<Identifier> other) {
        return new IndexDetails(other, valid, statisticsTargets);
    }
}
