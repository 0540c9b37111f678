package dev.pgorm.query;

import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;

/** A column of {@code numeric}. */
public final class NumericColumn extends NumberColumn<BigDecimal> {

    NumericColumn(String fieldName, Term.Column term) {
        super(fieldName, term);
    }

    @Override
    public NumberAggregate<BigDecimal> sum() {
        return total(ValueType.NUMERIC);
    }

    @Override
    public NumberAggregate<BigDecimal> avg() {
        return average(ValueType.NUMERIC);
    }
}
