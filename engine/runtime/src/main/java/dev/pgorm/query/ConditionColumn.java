package dev.pgorm.query;

import dev.pgorm.query.model.Term;

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
}
