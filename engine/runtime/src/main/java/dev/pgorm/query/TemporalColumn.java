package dev.pgorm.query;

import dev.pgorm.query.model.Term;

/**
 * A column of dates, times, moments or intervals.
 *
 * @param <T> what it holds in Java
 */
public final class TemporalColumn<T> extends TemporalExpression<T> implements Column<T> {

    private final String fieldName;

    TemporalColumn(String fieldName, Term.Column term) {
        super(term);
        this.fieldName = fieldName;
    }

    @Override
    public String fieldName() {
        return fieldName;
    }
}
