package dev.pgorm.exec.error;

/** Somebody stopped the statement: the program, or an operator. */
public final class Cancelled extends DatabaseError {

    private static final long serialVersionUID = 1L;

    Cancelled(ServerReport report) {
        super("the statement was cancelled", report);
    }
}
