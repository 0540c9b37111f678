package dev.pgorm.query;

import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;

/** An array, whether or not its elements can be compared. */
public sealed interface ArrayValue permits ArrayExpression, UnorderedArrayExpression {

    /** What it means in the query. */
    Term term();

    /** Has no element. */
    default Condition isEmpty() {
        return length().eq(0);
    }

    /** How many elements. */
    default NumberExpression<Integer, Long, BigDecimal> length() {
        return new NumberExpression<>(new Term.Call("cardinality", Terms.of(term()), ValueType.INTEGER));
    }
}
