package dev.pgorm.query;

import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;

/** A column of {@code double precision}. */
public final class DoubleColumn extends NumberColumn<Double> {

    DoubleColumn(String fieldName, Term.Column term) {
        super(fieldName, term);
    }

    @Override
    public NumberAggregate<Double> sum() {
        return total(ValueType.DOUBLE);
    }

    @Override
    public NumberAggregate<Double> avg() {
        return average(ValueType.DOUBLE);
    }
}
