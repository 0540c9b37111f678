package dev.pgorm.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;

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
    public TextExpression expression() {
        return this;
    }
}
