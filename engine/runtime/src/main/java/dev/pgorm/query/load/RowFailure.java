package dev.pgorm.query.load;

import java.sql.SQLException;

/** Carries what the driver says through the code that makes rows, which knows nothing of JDBC. */
final class RowFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SQLException failure;

    RowFailure(SQLException failure) {
        super(failure);
        this.failure = failure;
    }

    SQLException failure() {
        return failure;
    }
}
