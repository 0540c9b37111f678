package dev.pgorm.exec.error;

/** The transactions could not have run one after the other. */
public final class SerializationFailure extends TransactionConflict {

    private static final long serialVersionUID = 1L;

    SerializationFailure(ServerReport report) {
        super("another transaction changed what this one read or wrote; it can be done again", report);
    }
}
