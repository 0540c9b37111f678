package dev.pgorm.query;

import dev.pgorm.query.model.Inclusion;
import dev.pgorm.query.model.LoadBy;

/** The row that a relation leads to, with what is wanted of it. */
public final class IncludedOne extends Include {

    private final Inclusion inclusion;

    IncludedOne(Inclusion inclusion) {
        this.inclusion = inclusion;
    }

    /** With relations of it. */
    public IncludedOne include(Include... relations) {
        return new IncludedOne(inclusion.with(Projections.inclusions(relations)));
    }

    /**
     * Read in a way, instead of the one that is best as a rule.
     *
     * @throws IllegalArgumentException where it cannot be read so: a join over a table between
     */
    public IncludedOne loadBy(LoadBy way) {
        return new IncludedOne(inclusion.readBy(way));
    }

    @Override
    public Inclusion inclusion() {
        return inclusion;
    }
}
