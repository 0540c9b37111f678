package dev.pgorm.exec;

/**
 * What is done in a transaction.
 *
 * @param <T> what it gives
 * @param <X> what it may throw, which undoes the transaction
 */
@FunctionalInterface
public interface TransactionWork<T, X extends Exception> {

    /** Does it. With retries it may be done more than once: it should do nothing that a rollback does not undo. */
    T run(Transaction transaction) throws X;
}
