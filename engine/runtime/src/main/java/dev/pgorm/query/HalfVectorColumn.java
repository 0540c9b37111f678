package dev.pgorm.query;

import dev.pgorm.query.model.Term;

/** A column of {@code halfvec}. */
public final class HalfVectorColumn extends HalfVectorExpression implements Column<String> {

    private final String fieldName;

    HalfVectorColumn(String fieldName, Term.Column term) {
        super(term);
        this.fieldName = fieldName;
    }

    @Override
    public String fieldName() {
        return fieldName;
    }
}
