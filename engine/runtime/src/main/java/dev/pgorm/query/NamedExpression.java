package dev.pgorm.query;

import dev.pgorm.query.model.Output;

/** An expression and what its column of the result is called. */
public final class NamedExpression<T> implements Value<T> {

    private final Expression<T> expression;
    private final String name;

    NamedExpression(Expression<T> expression, String name) {
        this.expression = expression;
        this.name = name;
    }

    /** Without the name. */
    @Internal
    public Expression<T> expression() {
        return expression;
    }

    Output output() {
        return new Output(name, expression.term());
    }
}
