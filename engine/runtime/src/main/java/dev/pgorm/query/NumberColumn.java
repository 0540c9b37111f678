package dev.pgorm.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;

/**
 * A column of numbers.
 *
 * @param <N> what it holds in Java
 */
public final class NumberColumn<N extends Number> extends NumberExpression<N> implements Column<Number> {

    private final String fieldName;

    NumberColumn(String fieldName, Term.Column term) {
        super(term);
        this.fieldName = fieldName;
    }

    @Override
    public String fieldName() {
        return fieldName;
    }

    @Override
    public Identifier columnName() {
        return ((Term.Column) term()).name();
    }

    @Override
    public ValueType valueType() {
        return type();
    }

    @Internal
    @Override
    public NumberExpression<N> expression() {
        return this;
    }
}
