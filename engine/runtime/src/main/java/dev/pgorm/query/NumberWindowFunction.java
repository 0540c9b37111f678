package dev.pgorm.query;

import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;
import java.util.List;

/** A function that has a value only over a window. */
public final class NumberWindowFunction {

    private final String function;

    NumberWindowFunction(String function) {
        this.function = function;
    }

    /** Over the rows around each row. */
    public NumberExpression<Long, BigDecimal, BigDecimal> over(Window window) {
        return new NumberExpression<>(window.over(new Term.Call(function, List.of(), ValueType.BIGINT)));
    }
}
