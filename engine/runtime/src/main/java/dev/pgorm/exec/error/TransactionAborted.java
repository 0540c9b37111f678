package dev.pgorm.exec.error;

/** A statement of the transaction failed, and the program went on as if it had not: nothing was committed. */
public final class TransactionAborted extends DatabaseError {

    private static final long serialVersionUID = 1L;

    TransactionAborted(ServerReport report) {
        super(
                "an earlier statement of the transaction failed, so nothing more runs in it, and nothing of it is kept",
                report);
    }
}
