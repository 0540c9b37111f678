package dev.pgorm.query.load;

import dev.pgorm.query.RowMapper;
import dev.pgorm.query.model.NestedWriting;
import dev.pgorm.query.plan.Shape;
import dev.pgorm.query.render.QueryRenderer;
import dev.pgorm.query.render.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs a nested write: where something that it needs was not there, nothing of it stays. */
final class NestedExecution {

    private final Connection connection;
    private final Cells cells;
    private final Loader.Listener listener;

    NestedExecution(Connection connection, Cells cells, Loader.Listener listener) {
        this.connection = connection;
        this.cells = cells;
        this.listener = listener;
    }

    /** Runs it; the connection is in a transaction. */
    <R> long execute(NestedWriting writing, RowMapper<R> mapper, Consumer<? super R> rows) throws SQLException {
        SqlText sql = QueryRenderer.render(writing);
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("a write with related rows runs in a transaction");
        }
        List<R> written;
        Savepoint before = connection.setSavepoint();
        try (PreparedStatement statement = Binder.prepare(connection, sql)) {
            listener.running(statement, sql);
            try (ResultSet result = statement.executeQuery()) {
                written = read(writing, mapper, result);
            }
        } catch (SQLException | RuntimeException e) {
            undo(before, e);
            throw e;
        }
        connection.releaseSavepoint(before);
        written.forEach(rows);
        return written.size();
    }

    private <R> List<R> read(NestedWriting writing, RowMapper<R> mapper, ResultSet result) throws SQLException {
        List<R> rows = new ArrayList<>();
        ResultRow row =
                new ResultRow(ResultRow.driver(result), new Shape(writing.outputs(), 1, List.of(), List.of()), cells);
        while (result.next()) {
            for (int i = 0; i < writing.expectations().size(); i++) {
                if (result.getLong(writing.outputs().size() + i + 1) == 0) {
                    throw new MissingRow(writing.expectations().get(i).otherwise());
                }
            }
            rows.add(row.read(mapper, new Level()));
        }
        if (rows.size() != 1) {
            throw new MissingRow(
                    rows.isEmpty()
                            ? NestedWriting.noRow(writing.rowName())
                            : NestedWriting.manyRows(writing.rowName()));
        }
        return rows;
    }

    private void undo(Savepoint before, Exception failure) {
        try {
            connection.rollback(before);
        } catch (SQLException e) {
            failure.addSuppressed(e); // the connection is gone, and with it what was written
        }
    }
}
