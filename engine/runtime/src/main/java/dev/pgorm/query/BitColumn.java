package dev.pgorm.query;

import dev.pgorm.query.model.Term;

/** A column of {@code bit} in a database that has the extension {@code pgvector}. */
public final class BitColumn extends BitExpression implements Column<String> {

    private final String fieldName;

    BitColumn(String fieldName, Term.Column term) {
        super(term);
        this.fieldName = fieldName;
    }

    @Override
    public String fieldName() {
        return fieldName;
    }
}
