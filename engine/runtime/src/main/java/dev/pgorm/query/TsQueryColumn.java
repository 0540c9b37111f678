package dev.pgorm.query;

import dev.pgorm.query.model.Term;

/** A column of {@code tsquery}: text search queries that are kept. */
public final class TsQueryColumn extends TsQueryExpression implements Column<String> {

    private final String fieldName;

    TsQueryColumn(String fieldName, Term.Column term) {
        super(term);
        this.fieldName = fieldName;
    }

    @Override
    public String fieldName() {
        return fieldName;
    }
}
