package dev.pgorm.query;

import dev.pgorm.query.model.Term;

/** The terms of aggregates. */
final class Aggregation {

    private Aggregation() {}

    static Term.Aggregate of(Aggregated<?, ?> aggregated) {
        return (Term.Aggregate) aggregated.term();
    }

    /** The function of an aggregate over a window (documentation, "Window Function Calls": no DISTINCT and no ORDER BY in it). */
    static Term.Aggregate windowed(Aggregated<?, ?> aggregated) {
        Term.Aggregate all = of(aggregated);
        if (all.orderedSet() || all.distinct() || !all.order().isEmpty()) {
            throw new IllegalArgumentException("over a window PostgreSQL has no " + all.function()
                    + (all.orderedSet() ? "" : all.distinct() ? " of different values" : " in an order of its own"));
        }
        return all;
    }
}
