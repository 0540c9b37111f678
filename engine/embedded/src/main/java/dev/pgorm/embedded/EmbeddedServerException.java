package dev.pgorm.embedded;

/** The embedded server cannot do what was asked; {@link #problem()} says why and what to do. */
public final class EmbeddedServerException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient EmbeddedProblem problem;

    public EmbeddedServerException(EmbeddedProblem problem) {
        super(problem.message());
        this.problem = problem;
    }

    public EmbeddedServerException(EmbeddedProblem problem, Throwable cause) {
        super(problem.message(), cause);
        this.problem = problem;
    }

    /** What went wrong, as a value. */
    public EmbeddedProblem problem() {
        return problem;
    }
}
