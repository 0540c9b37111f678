package dev.pgorm.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;

/**
 * A column of ranges.
 *
 * @param <E> what its elements are in Java
 */
public final class RangeColumn<E> extends RangeExpression<E> implements Column<String> {

    private final String fieldName;

    RangeColumn(String fieldName, Term.Column term) {
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
    public RangeExpression<E> expression() {
        return this;
    }
}
