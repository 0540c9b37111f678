package dev.pgorm.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.util.List;
import java.util.function.Function;

/**
 * Rows of one value each.
 *
 * @param <V> the value, with the operators that its type has
 */
public sealed class FunctionRows<V extends Expression<?>> extends CalledRows permits NumberedRows {

    static final Identifier VALUE = Identifier.of("value");

    final ValueType type;
    final Function<Term, V> making;

    /**
     * The rows of a function.
     *
     * @param type the type of the column that it gives
     * @param making makes an expression of the column
     */
    FunctionRows(Source.Called source, ValueType type, Function<Term, V> making) {
        super(source);
        this.type = type;
        this.making = making;
    }

    static <V extends Expression<?>> FunctionRows<V> of(
            String name, Term.Call call, ValueType type, Function<Term, V> making) {
        return new FunctionRows<>(new Source.Called(call, Identifier.of(name), List.of(VALUE), false), type, making);
    }

    /** The value of a row. */
    public V value() {
        return making.apply(new Term.Column(source(), VALUE, type));
    }

    /** The same rows by another name. */
    public FunctionRows<V> as(String alias) {
        return new FunctionRows<>(source().named(Identifier.of(alias)), type, making);
    }

    /** The same rows, each with its place, from 1: {@code WITH ORDINALITY}. */
    public NumberedRows<V> withOrdinality() {
        return new NumberedRows<>(source().numbered(NumberedRows.PLACE), type, making);
    }

    @Override
    List<Output> outputs() {
        return List.of(new Output(VALUE.value(), value().term()));
    }
}
