package dev.pgorm.exec.error;

/** A statement ran longer than it may. */
public final class StatementTimeout extends DatabaseError {

    private static final long serialVersionUID = 1L;

    StatementTimeout(ServerReport report) {
        super("the statement ran longer than its time-out", report);
    }
}
