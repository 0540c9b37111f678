package dev.pgorm.query;

import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;

/** A column of {@code real}. */
public final class RealColumn extends NumberColumn<Float> {

    RealColumn(String fieldName, Term.Column term) {
        super(fieldName, term);
    }

    @Override
    public NumberAggregate<Float> sum() {
        return total(ValueType.REAL);
    }

    @Override
    public NumberAggregate<Double> avg() {
        return average(ValueType.DOUBLE);
    }
}
