package dev.pgorm.diff;

import dev.pgorm.ir.Catalog;
import java.util.List;

/**
 * What differs between two catalogs.
 *
 * @param changes in the order of the objects' addresses
 * @param candidates possible renames, the most alike first
 * @param start the current structure under its new names: what the current structure is once the renames have been done
 * @param target the target, with everything that is not managed taken over from the current structure
 */
public record ChangeSet(List<Change> changes, List<RenameCandidate> candidates, Catalog start, Catalog target) {

    public ChangeSet {
        changes = List.copyOf(changes);
        candidates = List.copyOf(candidates);
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
