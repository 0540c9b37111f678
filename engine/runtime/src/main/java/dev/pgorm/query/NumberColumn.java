package dev.pgorm.query;

import dev.pgorm.query.model.Term;

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
}
