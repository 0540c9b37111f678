package dev.pgorm.exec;

/**
 * What is done in a transaction and gives nothing.
 *
 * @param <X> what it may throw, which undoes the transaction
 */
@FunctionalInterface
public interface TransactionAction<X extends Exception> {

    /** Does it. With retries it may be done more than once: it should do nothing that a rollback does not undo. */
    void run(Transaction transaction) throws X;
}
