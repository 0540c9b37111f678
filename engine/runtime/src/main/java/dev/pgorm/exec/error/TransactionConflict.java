package dev.pgorm.exec.error;

/** Two transactions got in each other's way, and this one was given up: done again it may succeed. */
public abstract sealed class TransactionConflict extends DatabaseError permits SerializationFailure, Deadlock {

    private static final long serialVersionUID = 1L;

    TransactionConflict(String message, ServerReport report) {
        super(message, report);
    }
}
