package dev.pgorm.query;

import dev.pgorm.query.model.Term;

/** A column of {@code tsvector}: texts, prepared to be searched. */
public final class TsVectorColumn extends TsVectorExpression implements Column<String> {

    private final String fieldName;

    TsVectorColumn(String fieldName, Term.Column term) {
        super(term);
        this.fieldName = fieldName;
    }

    @Override
    public String fieldName() {
        return fieldName;
    }
}
