package dev.pgorm.exec;

import java.sql.Connection;
import java.sql.SQLException;

/** Where connections come from; closing one gives it back. */
@FunctionalInterface
public interface ConnectionSource {

    /** A connection of one's own, until it is closed. */
    Connection connection() throws SQLException;
}
