package dev.pgorm.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Json;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;

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

    @Override
    public Identifier columnName() {
        return ((Term.Column) term()).name();
    }

    @Override
    public ValueType valueType() {
        return type();
    }

    @Internal
    @Override
    public JsonExpression expression() {
        return this;
    }
}
