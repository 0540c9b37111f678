package dev.pgorm.query;

import dev.pgorm.query.model.Json;
import dev.pgorm.query.model.Term;

/** A column of JSON. */
public final class JsonColumn extends JsonExpression implements Column<Json> {

    private final String fieldName;

    JsonColumn(String fieldName, Term.Column term) {
        super(term);
        this.fieldName = fieldName;
    }

    @Override
    public String fieldName() {
        return fieldName;
    }
}
