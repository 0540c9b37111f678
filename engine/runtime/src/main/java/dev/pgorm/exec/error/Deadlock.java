package dev.pgorm.exec.error;

/** Two transactions waited for each other. */
public final class Deadlock extends TransactionConflict {

    private static final long serialVersionUID = 1L;

    Deadlock(ServerReport report) {
        super("this transaction and another one waited for each other; it can be done again", report);
    }
}
