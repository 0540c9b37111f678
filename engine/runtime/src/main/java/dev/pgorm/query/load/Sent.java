package dev.pgorm.query.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.PGResultSetMetaData;
import org.postgresql.jdbc.PgResultSet;

/** In which form the server sent the columns of a result; each is looked at once, however many rows there are. */
final class Sent {

    private static final int BINARY = 1;

    /** No type has this number, and the next one. */
    private static final int NOT_ASKED = -1;

    private static final int AS_TEXT = -2;
    private static final int[] NONE = {};

    private final ResultSet rows;
    private final int first;
    private final int count;

    /** By columns their types, where they are sent as the server keeps them. */
    private int[] types = NONE;

    /**
     * The form of some columns.
     *
     * @param first the first of them, from 1
     */
    Sent(ResultSet rows, int first, int count) {
        this.rows = rows;
        this.first = first;
        this.count = count;
    }

    /** Whether the values of a column are of a type, and are here as the server keeps them, and not as texts. */
    boolean asNumber(int column, int type) throws SQLException {
        if (types.length == 0) {
            types = new int[count];
            Arrays.fill(types, NOT_ASKED);
        }
        int known = types[column - first];
        if (known == NOT_ASKED) {
            known = type(rows, column);
            types[column - first] = known;
        }
        return known == type;
    }

    /** The same, of a result of which one value is read. */
    static boolean asNumber(ResultSet rows, int column, int type) throws SQLException {
        return type(rows, column) == type;
    }

    private static int type(ResultSet rows, int column) throws SQLException {
        return rows instanceof PgResultSet driver
                        && driver.getMetaData() instanceof PGResultSetMetaData columns
                        && columns.getFormat(column) == BINARY
                ? driver.getColumnOID(column)
                : AS_TEXT;
    }
}
