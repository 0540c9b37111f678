package dev.pgorm.query;

import dev.pgorm.query.model.Term;

/**
 * A column of a type that the server cannot compare.
 *
 * @param <T> what it holds in Java
 */
public final class UnorderedColumn<T> extends UnorderedExpression<T> implements Column<T> {

    private final String fieldName;

    UnorderedColumn(String fieldName, Term.Column term) {
        super(term);
        this.fieldName = fieldName;
    }

    @Override
    public String fieldName() {
        return fieldName;
    }
}
