package dev.pgorm.query.load;

import java.sql.SQLException;

/** A row that a nested write needs was not there. */
public final class MissingRow extends SQLException {

    private static final long serialVersionUID = 1L;

    /** {@code no_data_found}. */
    private static final String STATE = "P0002";

    MissingRow(String message) {
        super(message, STATE);
    }
}
