package dev.pgorm.query;

import dev.pgorm.query.model.Term;

/**
 * A column of numbers.
 *
 * @param <N> what it holds in Java; each class is one type of the server
 * @param <S> what a sum of it is
 * @param <A> what an average of it is
 */
public final class NumberColumn<N extends Number, S extends Number, A extends Number> extends NumberExpression<N, S, A>
        implements Column<Number> {

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
