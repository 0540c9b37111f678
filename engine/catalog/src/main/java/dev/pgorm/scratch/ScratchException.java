package dev.pgorm.scratch;

import java.sql.SQLException;

/** The scratch server cannot do its work; {@link #problem()} says why. */
public final class ScratchException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ScratchProblem problem;

    public ScratchException(ScratchProblem problem) {
        super(problem.message());
        this.problem = problem;
    }

    public ScratchException(ScratchProblem problem, SQLException cause) {
        super(problem.message(), cause);
        this.problem = problem;
    }

    /** Why it cannot. */
    public ScratchProblem problem() {
        return problem;
    }
}
