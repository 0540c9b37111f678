package dev.pgorm.query;

import dev.pgorm.query.model.Term;

/** A column of {@code sparsevec}. */
public final class SparseVectorColumn extends SparseVectorExpression implements Column<String> {

    private final String fieldName;

    SparseVectorColumn(String fieldName, Term.Column term) {
        super(term);
        this.fieldName = fieldName;
    }

    @Override
    public String fieldName() {
        return fieldName;
    }
}
