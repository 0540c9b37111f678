package dev.pgorm.exec;

/** Whether a session is inside a transaction block. */
public enum TransactionState {
    /** Each statement commits by itself. */
    IDLE,
    /** Inside BEGIN. */
    OPEN,
    /** Inside BEGIN, after an error: only ROLLBACK is accepted. */
    FAILED
}
