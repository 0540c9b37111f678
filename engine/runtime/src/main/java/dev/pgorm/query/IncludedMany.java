package dev.pgorm.query;

import dev.pgorm.query.model.Inclusion;
import dev.pgorm.query.model.LoadBy;

/** The rows that a relation leads to: which of them, in which order, and what is wanted of them. */
public final class IncludedMany extends Include {

    private final Inclusion inclusion;

    IncludedMany(Inclusion inclusion) {
        this.inclusion = inclusion;
    }

    /** Those alone of which all conditions hold. */
    public IncludedMany where(Condition... conditions) {
        return new IncludedMany(inclusion.and(Terms.of(conditions)));
    }

    /** In an order. */
    public IncludedMany orderBy(OrderKey... keys) {
        return new IncludedMany(inclusion.orderedBy(Terms.orderings(keys)));
    }

    /** So many at most, for each row that they belong to. */
    public IncludedMany limit(long count) {
        return new IncludedMany(inclusion.limitedTo(count));
    }

    /** Without the first ones, for each row that they belong to. */
    public IncludedMany offset(long count) {
        return new IncludedMany(inclusion.from(count));
    }

    /** With relations of them. */
    public IncludedMany include(Include... relations) {
        return new IncludedMany(inclusion.with(Projections.inclusions(relations)));
    }

    /** Only this of each row. */
    public IncludedMany select(Selectable... parts) {
        return new IncludedMany(inclusion.giving(Projections.outputs(parts), Projections.inclusions(parts)));
    }

    /**
     * Read in a way, instead of the one that is best as a rule.
     *
     * @throws IllegalArgumentException where they cannot be read so, as with {@link LoadBy#JOIN}
     */
    public IncludedMany loadBy(LoadBy way) {
        return new IncludedMany(inclusion.readBy(way));
    }

    @Override
    public Inclusion inclusion() {
        return inclusion;
    }
}
