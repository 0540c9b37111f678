package dev.pgorm.migrate;

/** A migration that cannot be run; {@link #failure()} says why. */
public final class MigrationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient MigrationFailure failure;

    public MigrationException(MigrationFailure failure) {
        super(failure.message());
        this.failure = failure;
    }

    /** Why. */
    public MigrationFailure failure() {
        return failure;
    }
}
