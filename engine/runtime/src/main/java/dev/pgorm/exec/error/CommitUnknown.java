package dev.pgorm.exec.error;

import org.jspecify.annotations.Nullable;

/** The connection broke during the commit: either all of the transaction is there or nothing, and only a look tells which. */
public final class CommitUnknown extends ConnectionLost {

    private static final long serialVersionUID = 1L;

    CommitUnknown(ServerReport report, @Nullable Throwable cause) {
        super(
                "the connection to the database broke during the commit: all of the transaction is kept, or nothing of it",
                report,
                cause);
    }
}
