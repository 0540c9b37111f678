package dev.pgorm.query;

import dev.pgorm.query.model.Term;

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
}
