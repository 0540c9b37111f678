package dev.pgorm.query;

import java.util.List;

/**
 * An update with related rows that does not say yet of which row: it cannot be run.
 *
 * @param <R> what it returns, which is the row
 */
public final class NestedUpdateOf<R> {

    private final UpdateOf<R> root;
    private final List<RelatedWrite> related;

    NestedUpdateOf(UpdateOf<R> root, List<RelatedWrite> related) {
        this.root = root;
        this.related = List.copyOf(related);
    }

    /** Of the row of which all conditions hold; it fails, and changes nothing, where there is none or more than one. */
    public NestedWrite<R> where(Condition first, Condition... further) {
        return NestedWrite.of(root.whole(first, further), related.toArray(RelatedWrite[]::new));
    }
}
