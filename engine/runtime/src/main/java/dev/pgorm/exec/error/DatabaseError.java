package dev.pgorm.exec.error;

import org.jspecify.annotations.Nullable;

/**
 * A statement or a transaction failed. The driver's own exceptions are not among the causes: their texts hold values of rows.
 */
public abstract sealed class DatabaseError extends RuntimeException
        permits ConstraintViolation,
                TransactionConflict,
                StatementTimeout,
                LockUnavailable,
                Cancelled,
                ConnectionLost,
                NoConnection,
                TransactionAborted,
                RelatedRowMissing,
                StatementRefused {

    private static final long serialVersionUID = 1L;

    private final transient ServerReport report;

    DatabaseError(String message, ServerReport report, @Nullable Throwable cause) {
        super(message, cause);
        this.report = report;
    }

    DatabaseError(String message, ServerReport report) {
        this(message, report, null);
    }

    /** What the server or the driver said. */
    public final ServerReport report() {
        return report;
    }

    /** The SQLSTATE; empty where nothing reached the server. */
    public final String sqlState() {
        return report.sqlState();
    }
}
