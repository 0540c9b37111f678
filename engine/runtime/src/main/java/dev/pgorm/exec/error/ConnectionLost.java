package dev.pgorm.exec.error;

import org.jspecify.annotations.Nullable;

/** The connection broke while a statement ran: the server went away, or ended it. What was not committed is not there. */
public sealed class ConnectionLost extends DatabaseError permits CommitUnknown {

    private static final long serialVersionUID = 1L;

    ConnectionLost(ServerReport report, @Nullable Throwable cause) {
        this("the connection to the database broke, and what was not committed is lost", report, cause);
    }

    ConnectionLost(String message, ServerReport report, @Nullable Throwable cause) {
        super(message, report, cause);
    }
}
