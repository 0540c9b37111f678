package dev.pgorm.expression.tree;

import dev.pgorm.lang.diagnostic.Diagnostic;

/** An expression that cannot be understood. */
public final class ExpressionFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    public ExpressionFault(Diagnostic diagnostic) {
        super(diagnostic.message());
        this.diagnostic = diagnostic;
    }

    /** Where, what, and what to do. */
    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
