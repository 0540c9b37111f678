package dev.pgorm.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;

/** A column that is true or false. */
public final class ConditionColumn extends Condition implements Column<Boolean> {

    private final String fieldName;

    ConditionColumn(String fieldName, Term.Column term) {
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
    public Condition expression() {
        return this;
    }
}
