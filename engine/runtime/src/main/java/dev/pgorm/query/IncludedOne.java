package dev.pgorm.query;

import dev.pgorm.query.model.Inclusion;

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

    @Override
    public Inclusion inclusion() {
        return inclusion;
    }
}
