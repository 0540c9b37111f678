package dev.pgorm.query;

import dev.pgorm.query.model.Term;

/**
 * One of several texts.
 */
public final class TextChoice extends TextExpression {

    TextChoice(Term.Choice term) {
        super(term);
    }

    /** Another value where a condition holds, and none of those before it. */
    public TextChoice when(Condition condition, String value) {
        return new TextChoice(Choices.more(term(), condition, Terms.value(value, type()), type()));
    }

    /** Another value where a condition holds, and none of those before it. */
    public TextChoice when(Condition condition, TextExpression value) {
        return new TextChoice(Choices.more(term(), condition, value.term(), type()));
    }

    /** The value where no condition holds. */
    public TextExpression otherwise(String value) {
        return of(Choices.otherwise(term(), Terms.value(value, type()), type()));
    }

    /** The value where no condition holds. */
    public TextExpression otherwise(TextExpression value) {
        return of(Choices.otherwise(term(), value.term(), type()));
    }
}
