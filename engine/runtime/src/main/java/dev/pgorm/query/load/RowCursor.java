package dev.pgorm.query.load;

import dev.pgorm.query.RowMapper;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The rows of a query, some at a time and each with all that it includes; in a transaction the server holds back the rest. */
public final class RowCursor<R> implements AutoCloseable {

    private final PreparedStatement statement;
    private final ResultSet result;
    private final ResultRow row;
    private final RowMapper<R> mapper;
    private final int batch;
    private final Level.Children children;
    private boolean more;

    RowCursor(
            PreparedStatement statement,
            ResultSet result,
            ResultRow row,
            RowMapper<R> mapper,
            int batch,
            Level.Children children)
            throws SQLException {
        this.statement = statement;
        // all rows are here where they did not come in parts: going to the next one is nothing that a pool has to see
        this.result = batch == 0 ? row.rows() : result;
        this.row = row;
        this.mapper = mapper;
        this.batch = batch;
        this.children = children;
        this.more = this.result.next();
    }

    /** The next rows; none = there are no more. */
    public List<R> next() throws SQLException {
        if (!more) {
            return List.of();
        }
        Level level = new Level();
        List<R> rows = new ArrayList<>();
        do {
            rows.add(row.read(mapper, level));
            more = result.next();
        } while (more && (batch == 0 || rows.size() < batch));
        level.complete(children);
        return Collections.unmodifiableList(rows);
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
