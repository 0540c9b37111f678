package dev.pgorm.query;

import dev.pgorm.query.model.Term;
import java.util.List;

/**
 * A column of arrays.
 *
 * @param <E> what its elements are in Java
 */
public final class ArrayColumn<E> extends ArrayExpression<E> implements Column<List<E>> {

    private final String fieldName;

    ArrayColumn(String fieldName, Term.Column term) {
        super(term);
        this.fieldName = fieldName;
    }

    @Override
    public String fieldName() {
        return fieldName;
    }
}
