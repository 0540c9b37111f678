package dev.pgorm.query;

import dev.pgorm.query.model.Term;

/** A column of vectors of the extension {@code pgvector}. */
public final class VectorColumn extends VectorExpression implements Column<String> {

    private final String fieldName;

    VectorColumn(String fieldName, Term.Column term) {
        super(term);
        this.fieldName = fieldName;
    }

    @Override
    public String fieldName() {
        return fieldName;
    }
}
