package dev.pgorm.query;

import dev.pgorm.query.model.Term;

/**
 * A column of numbers. Its class says which, so that sums and averages have the types that the server gives them.
 *
 * @param <N> what it holds in Java
 */
public abstract sealed class NumberColumn<N extends Number> extends NumberExpression<N> implements Column<Number>
        permits SmallintColumn, IntegerColumn, BigintColumn, NumericColumn, RealColumn, DoubleColumn {

    private final String fieldName;

    NumberColumn(String fieldName, Term.Column term) {
        super(term);
        this.fieldName = fieldName;
    }

    @Override
    public final String fieldName() {
        return fieldName;
    }
}
