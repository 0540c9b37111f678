package dev.pgorm.query;

import dev.pgorm.query.model.Term;

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
}
