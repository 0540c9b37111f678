package dev.pgorm.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * Rows of one value each, with their places.
 *
 * @param <V> the value, with the operators that its type has
 */
public final class NumberedRows<V extends Expression<?>> extends FunctionRows<V> {

    static final Identifier PLACE = Identifier.of("place");

    NumberedRows(Source.Called source, ValueType type, Function<Term, V> making) {
        super(source, type, making);
    }

    /** The place of a row, from 1. */
    public NumberExpression<Long, BigDecimal, BigDecimal> place() {
        return new NumberExpression<>(new Term.Column(source(), PLACE, ValueType.BIGINT));
    }

    @Override
    public NumberedRows<V> as(String alias) {
        return new NumberedRows<>(source().named(Identifier.of(alias)), type, making);
    }

    @Override
    public NumberedRows<V> withOrdinality() {
        return this;
    }

    @Override
    List<Output> outputs() {
        return List.of(new Output(VALUE.value(), value().term()), new Output(PLACE.value(), place().term()));
    }
}
