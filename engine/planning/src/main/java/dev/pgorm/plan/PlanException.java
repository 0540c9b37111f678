package dev.pgorm.plan;

/** There is no plan; {@link #failure()} says why. */
public final class PlanException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient PlanFailure failure;

    public PlanException(PlanFailure failure) {
        super(failure.id() + ": " + failure.message());
        this.failure = failure;
    }

    /** Why there is no plan. */
    public PlanFailure failure() {
        return failure;
    }
}
