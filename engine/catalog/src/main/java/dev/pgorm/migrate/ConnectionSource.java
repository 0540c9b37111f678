package dev.pgorm.migrate;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens sessions in one and the same database. */
@FunctionalInterface
public interface ConnectionSource {

    /** A new session, which the caller closes. */
    Connection open() throws SQLException;
}
