package dev.pgorm.query.load;

import dev.pgorm.query.render.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** SQL with values beside it, for who runs it as it is. */
public final class PreparedSql {

    private PreparedSql() {}

    /**
     * A statement that has its values; whoever asks closes it.
     *
     * @throws SQLException where the driver cannot send a value
     */
    public static PreparedStatement of(Connection connection, SqlText sql) throws SQLException {
        return Binder.prepare(connection, sql);
    }
}
