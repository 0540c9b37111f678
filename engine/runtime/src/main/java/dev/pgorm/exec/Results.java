package dev.pgorm.exec;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLWarning;

/** Hands what a statement gives to somebody who wants it as text: rows, and what the server says meanwhile. */
final class Results {

    private final SqlListener listener;
    private final BooleanSupplier cancelled;

    Results(SqlListener listener, BooleanSupplier cancelled) {
        this.listener = listener;
        this.cancelled = cancelled;
    }

    /**
     * All results of a statement that has just run.
     *
     * @param rows whether the first one is rows
     * @return how many rows the last one has, or wrote; empty where it says nothing
     */
    OptionalLong of(Statement statement, boolean rows) throws SQLException {
        OptionalLong total = OptionalLong.empty();
        boolean result = rows;
        while (true) {
            if (result) {
                try (ResultSet set = statement.getResultSet()) {
                    total = OptionalLong.of(stream(set, statement));
                }
            } else {
                long count = statement.getLargeUpdateCount();
                if (count < 0) {
                    return total;
                }
                total = OptionalLong.of(count);
            }
            result = statement.getMoreResults();
        }
    }

    private long stream(ResultSet rows, Statement statement) throws SQLException {
        List<ResultColumn> columns = ResultColumn.all(rows.getMetaData());
        listener.columns(columns);
        long count = 0;
        while (rows.next()) {
            if (cancelled.getAsBoolean()) {
                throw new SQLException("canceling statement due to user request", SqlSession.CANCELLED);
            }
            if (count % SqlSession.FETCH_SIZE == 0) {
                notices(statement);
            }
            @Nullable String[] values = new @Nullable String[columns.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = rows.getString(i + 1);
            }
            count++;
            if (!listener.row(new Row(values))) {
                return count;
            }
        }
        return count;
    }

    /** What the server has said since it was asked last. */
    void notices(Statement statement) throws SQLException {
        for (SQLWarning each = statement.getWarnings(); each != null; each = each.getNextWarning()) {
            if (each instanceof PSQLWarning warning) {
                listener.notice(SqlFailures.notice(warning.getServerErrorMessage()));
            }
        }
        statement.clearWarnings();
    }
}
