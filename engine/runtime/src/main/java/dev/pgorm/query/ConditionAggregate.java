package dev.pgorm.query;

import dev.pgorm.query.model.Term;

/**
 * Whether something holds in many rows.
 */
public final class ConditionAggregate extends Condition implements Aggregated<ConditionAggregate, Condition> {

    ConditionAggregate(Term.Aggregate term) {
        super(term);
    }

    @Override
    @Internal
    public ConditionAggregate aggregate(Term.Aggregate term) {
        return new ConditionAggregate(term);
    }

    @Override
    @Internal
    public Condition single(Term term) {
        return new Condition(term);
    }
}
