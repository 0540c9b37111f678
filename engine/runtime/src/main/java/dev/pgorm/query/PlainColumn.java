package dev.pgorm.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;

/**
 * A column whose values are compared and nothing else.
 *
 * @param <T> what it holds in Java
 */
public final class PlainColumn<T> extends PlainExpression<T> implements Column<T> {

    private final String fieldName;

    PlainColumn(String fieldName, Term.Column term) {
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
    public PlainExpression<T> expression() {
        return this;
    }
}
