package dev.pgorm.exec.error;

/** Somebody else has locked a row or table, and there is no waiting, or not so long. */
public final class LockUnavailable extends DatabaseError {

    private static final long serialVersionUID = 1L;

    LockUnavailable(ServerReport report) {
        super("somebody else holds a lock that the statement needs", report);
    }
}
