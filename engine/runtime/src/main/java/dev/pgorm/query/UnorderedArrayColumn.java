package dev.pgorm.query;

import dev.pgorm.query.model.Term;
import java.util.List;

/**
 * A column of arrays of values that the server cannot compare.
 *
 * @param <E> what its elements are in Java
 */
public final class UnorderedArrayColumn<E> extends UnorderedArrayExpression<E> implements Column<List<E>> {

    private final String fieldName;

    UnorderedArrayColumn(String fieldName, Term.Column term) {
        super(term);
        this.fieldName = fieldName;
    }

    @Override
    public String fieldName() {
        return fieldName;
    }
}
