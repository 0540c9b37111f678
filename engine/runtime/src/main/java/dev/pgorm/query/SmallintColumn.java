package dev.pgorm.query;

import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;

/** A column of {@code smallint}. */
public final class SmallintColumn extends NumberColumn<Short> {

    SmallintColumn(String fieldName, Term.Column term) {
        super(fieldName, term);
    }

    @Override
    public NumberAggregate<Long> sum() {
        return total(ValueType.BIGINT);
    }

    @Override
    public NumberAggregate<BigDecimal> avg() {
        return average(ValueType.NUMERIC);
    }
}
