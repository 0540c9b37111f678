package dev.pgorm.query.load;

import dev.pgorm.query.RowMapper;
import dev.pgorm.query.RowReader;
import dev.pgorm.query.model.Command;
import dev.pgorm.query.model.Insertion;
import dev.pgorm.query.model.Merging;
import dev.pgorm.query.model.NestedWriting;
import dev.pgorm.query.model.Query;
import dev.pgorm.query.model.QueryRecord;
import dev.pgorm.query.plan.ReadPlan;
import dev.pgorm.query.plan.Shape;
import dev.pgorm.query.render.QueryRenderer;
import dev.pgorm.query.render.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs queries on one connection: a statement for the query, and one for each relation to many, whatever the number of rows. */
public final class Loader {

    private static final String FEATURE_NOT_SUPPORTED = "0A000";

    private final Connection connection;
    private final Cells cells;
    private final Listener listener;

    /** Hears what a loader does. */
    public interface Listener {

        /** A statement is about to run. */
        default void running(PreparedStatement statement, SqlText sql) throws SQLException {}

        /** Hears nothing. */
        static Listener silent() {
            return new Listener() {};
        }
    }

    /**
     * A loader.
     *
     * @param cells how values become Java's
     */
    public Loader(Connection connection, Cells cells, Listener listener) {
        this.connection = connection;
        this.cells = cells;
        this.listener = listener;
    }

    /** The rows of a query with all that it includes. */
    public List<QueryRecord> fetch(Query query) throws SQLException {
        return fetch(query, RowReader::record);
    }

    /** The rows of a query with all that it includes, as values of Java. */
    public <R> List<R> fetch(Query query, RowMapper<R> mapper) throws SQLException {
        try (RowCursor<R> cursor = open(query, 0, mapper)) {
            return cursor.next();
        }
    }

    /** The rows of a statement of which nothing is known but its text; none where it gives none. */
    public <R> List<R> fetch(SqlText sql, RowMapper<R> mapper) throws SQLException {
        try (PreparedStatement statement = Binder.prepare(connection, sql)) {
            listener.running(statement, sql);
            if (!statement.execute()) {
                return List.of();
            }
            try (RowCursor<R> cursor = rows(statement, statement.getResultSet(), mapper, 0)) {
                return cursor.next();
            }
        }
    }

    /** How many rows a statement wrote, or gave. */
    public long execute(SqlText sql) throws SQLException {
        try (PreparedStatement statement = Binder.prepare(connection, sql)) {
            listener.running(statement, sql);
            if (!statement.execute()) {
                return statement.getLargeUpdateCount();
            }
            long count = 0;
            try (ResultSet result = statement.getResultSet()) {
                while (result.next()) {
                    count++;
                }
            }
            return count;
        }
    }

    /**
     * The rows of a statement of which nothing is known but its text, to be asked for; whoever opens it closes it. It fails where the statement gives
     * none.
     *
     * @param batch rows at a time; 0 = all at once
     */
    @SuppressWarnings("MustBeClosedChecker") // the cursor closes the statement
    public <R> RowCursor<R> open(SqlText sql, int batch, RowMapper<R> mapper) throws SQLException {
        PreparedStatement statement = Binder.prepare(connection, sql);
        try {
            hold(batch, statement);
            listener.running(statement, sql);
            return rows(statement, statement.executeQuery(), mapper, batch);
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private <R> RowCursor<R> rows(PreparedStatement statement, ResultSet result, RowMapper<R> mapper, int batch)
            throws SQLException {
        Shape shape = new Shape(ResultOutputs.of(result.getMetaData()), 1, List.of(), List.of());
        ResultRow row = new ResultRow(ResultRow.driver(result), shape, cells);
        return new RowCursor<>(statement, result, row, mapper, batch, this::children);
    }

    /**
     * The rows of a query, so many at a time, with all that each includes. In a transaction the server holds back the rest.
     *
     * @param batch rows at a time; 0 = all at once
     */
    public void stream(Query query, int batch, Batches batches) throws SQLException {
        try (RowCursor<QueryRecord> cursor = open(query, batch, RowReader::record)) {
            List<QueryRecord> rows = cursor.next();
            while (!rows.isEmpty() && batches.accept(rows)) {
                rows = cursor.next();
            }
        }
    }

    /**
     * The rows of a query, to be asked for; whoever opens it closes it.
     *
     * @param batch rows at a time; 0 = all at once
     */
    @SuppressWarnings("MustBeClosedChecker") // the cursor closes the statement
    public <R> RowCursor<R> open(Query query, int batch, RowMapper<R> mapper) throws SQLException {
        ReadPlan plan = ReadPlan.of(query.selection(), query.inclusions());
        SqlText sql = QueryRenderer.render(plan.selection());
        PreparedStatement statement = Binder.prepare(connection, sql);
        try {
            hold(batch, statement);
            listener.running(statement, sql);
            ResultSet result = statement.executeQuery();
            return new RowCursor<>(
                    statement,
                    result,
                    new ResultRow(ResultRow.driver(result), plan.shape(), cells),
                    mapper,
                    batch,
                    this::children);
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    /** Not said where it is what a new statement does anyway: all rows at once. */
    private static void hold(int batch, PreparedStatement statement) throws SQLException {
        if (batch > 0) {
            statement.setFetchSize(batch);
        }
    }

    /** Takes rows. */
    @FunctionalInterface
    public interface Batches {

        /**
         * Some rows, in order.
         *
         * @return whether more are wanted
         */
        boolean accept(List<QueryRecord> rows) throws SQLException;
    }

    /**
     * Runs a statement that writes.
     *
     * @param rows hears each row that it gives back
     * @return how many rows it wrote
     */
    public long execute(Command command, Consumer<QueryRecord> rows) throws SQLException {
        return execute(command, RowReader::record, rows);
    }

    /**
     * Runs a statement that writes.
     *
     * @param rows hears each row that it gives back, as a value of Java
     * @return how many rows it wrote
     */
    public <R> long execute(Command command, RowMapper<R> mapper, Consumer<? super R> rows) throws SQLException {
        if (command instanceof NestedWriting nested) {
            return new NestedExecution(connection, cells, listener).execute(nested, mapper, rows);
        }
        if (command instanceof Insertion insertion) {
            return inserted(insertion, mapper, rows);
        }
        requireSupport(command);
        return executeOne(command, mapper, rows);
    }

    /** Older servers would speak of the syntax. */
    private void requireSupport(Command command) throws SQLException {
        if (command instanceof Merging merging) {
            Optional<String> missing =
                    merging.missingIn(connection.getMetaData().getDatabaseMajorVersion());
            if (missing.isPresent()) {
                throw new SQLFeatureNotSupportedException(missing.get(), FEATURE_NOT_SUPPORTED);
            }
        }
    }

    /** Whether a command needs a transaction around it, since it is more than one statement or undone where something is missing. */
    public static boolean needsTransaction(Command command) {
        return command instanceof NestedWriting || InsertionParts.areSeveral(command);
    }

    private <R> long inserted(Insertion insertion, RowMapper<R> mapper, Consumer<? super R> rows) throws SQLException {
        List<Insertion> parts = InsertionParts.of(insertion);
        if (parts.size() > 1 && connection.getAutoCommit()) {
            throw new IllegalStateException("an insert of more values than a statement takes runs in a transaction");
        }
        long count = 0;
        for (Insertion each : parts) {
            count += executeOne(each, mapper, rows);
        }
        return count;
    }

    private <R> long executeOne(Command command, RowMapper<R> mapper, Consumer<? super R> rows) throws SQLException {
        SqlText sql = QueryRenderer.render(command);
        try (PreparedStatement statement = Binder.prepare(connection, sql)) {
            listener.running(statement, sql);
            if (!statement.execute()) {
                return statement.getLargeUpdateCount();
            }
            long count = 0;
            Shape shape = new Shape(command.outputs(), 1, List.of(), List.of());
            try (ResultSet result = statement.getResultSet()) {
                ResultRow row = new ResultRow(ResultRow.driver(result), shape, cells);
                while (result.next()) {
                    rows.accept(row.read(mapper, new Level()));
                    count++;
                }
            }
            return count;
        }
    }

    /**
     * Runs statements that write and return nothing; those that follow each other and have one text go to the server together.
     *
     * @return how many rows each wrote
     */
    public List<Long> executeAll(List<? extends Command> commands) throws SQLException {
        if (commands.stream().anyMatch(Loader::needsTransaction)) {
            List<Long> counts = new ArrayList<>();
            for (Command each : commands) {
                counts.add(execute(each, RowReader::record, row -> {}));
            }
            return Collections.unmodifiableList(counts);
        }
        for (Command each : commands) {
            requireSupport(each);
        }
        List<SqlText> texts = commands.stream().map(QueryRenderer::render).toList();
        List<Long> counts = new ArrayList<>();
        int first = 0;
        while (first < texts.size()) {
            int end = first + 1;
            while (end < texts.size()
                    && texts.get(end).pieces().equals(texts.get(first).pieces())) {
                end++;
            }
            counts.addAll(together(texts.subList(first, end)));
            first = end;
        }
        return Collections.unmodifiableList(counts);
    }

    private List<Long> together(List<SqlText> sameText) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(sameText.get(0).jdbc())) {
            for (SqlText each : sameText) {
                Binder.bind(connection, statement, each);
                statement.addBatch();
            }
            listener.running(statement, sameText.get(0));
            return Arrays.stream(statement.executeLargeBatch()).boxed().toList();
        }
    }

    private <T> void children(Shape.Many relation, Level.Group<T> group) throws SQLException {
        ChildQuery query = new ChildQuery(relation, group.keys(ChildQuery.isByNumber(relation)));
        ReadPlan plan = query.plan();
        Level level = new Level();
        SqlText sql = QueryRenderer.render(plan.selection());
        try (PreparedStatement statement = Binder.prepare(connection, sql)) {
            listener.running(statement, sql);
            try (ResultSet result = statement.executeQuery()) {
                ResultRow row = new ResultRow(ResultRow.driver(result), plan.shape(), cells);
                ResultSet rows = row.rows();
                RowMapper<T> mapper = group.mapper();
                while (rows.next()) {
                    query.among(rows, group).append(row.read(mapper, level));
                }
            }
        }
        level.complete(this::children);
    }
}
