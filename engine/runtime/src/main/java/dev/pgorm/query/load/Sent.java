package dev.pgorm.query.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.postgresql.PGResultSetMetaData;
import org.postgresql.jdbc.PgResultSet;

/** In which form the server sent a column. */
final class Sent {

    private static final int BINARY = 1;

    private Sent() {}

    /** Whether the values of a column are of a type, and are here as the server keeps them, and not as texts. */
    static boolean asNumber(ResultSet rows, int column, int type) throws SQLException {
        return rows instanceof PgResultSet driver
                && driver.getColumnOID(column) == type
                && driver.getMetaData() instanceof PGResultSetMetaData columns
                && columns.getFormat(column) == BINARY;
    }
}
