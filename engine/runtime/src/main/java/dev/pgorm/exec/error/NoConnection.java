package dev.pgorm.exec.error;

import org.jspecify.annotations.Nullable;

/** No connection could be had: the server cannot be reached, does not let us in, or all connections of the pool are in use. */
public final class NoConnection extends DatabaseError {

    private static final long serialVersionUID = 1L;

    NoConnection(ServerReport report, @Nullable Throwable cause) {
        super("no connection to the database could be had: " + report.text(), report, cause);
    }
}
