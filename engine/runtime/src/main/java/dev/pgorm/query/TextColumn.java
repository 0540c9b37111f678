package dev.pgorm.query;

import dev.pgorm.query.model.Term;

/** A column of text. */
public final class TextColumn extends TextExpression implements Column<String> {

    private final String fieldName;

    TextColumn(String fieldName, Term.Column term) {
        super(term);
        this.fieldName = fieldName;
    }

    @Override
    public String fieldName() {
        return fieldName;
    }
}
