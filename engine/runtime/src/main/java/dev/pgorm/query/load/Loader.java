package dev.pgorm.query.load;

import dev.pgorm.query.model.Command;
import dev.pgorm.query.model.Inclusion;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Query;
import dev.pgorm.query.model.QueryRecord;
import dev.pgorm.query.render.QueryRenderer;
import dev.pgorm.query.render.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs queries on one connection: a statement for the query, and one for each relation to many, whatever the number of rows. */
public final class Loader {

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
        List<QueryRecord> all = new ArrayList<>();
        stream(query, 0, rows -> {
            all.addAll(rows);
            return true;
        });
        return all;
    }

    /**
     * The rows of a query, so many at a time, with all that each includes. In a transaction the server holds back the rest.
     *
     * @param batch rows at a time; 0 = all at once
     */
    public void stream(Query query, int batch, Batches batches) throws SQLException {
        ReadPlan plan = ReadPlan.of(query.selection(), query.inclusions());
        SqlText sql = QueryRenderer.render(plan.selection());
        try (PreparedStatement statement = Binder.prepare(connection, sql)) {
            statement.setFetchSize(batch);
            listener.running(statement, sql);
            try (ResultSet result = statement.executeQuery()) {
                boolean more = result.next();
                boolean wanted = true;
                while (more && wanted) {
                    Level level = new Level();
                    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
                    do {
                        rows.add(level.record(result, plan.shape()));
                        more = result.next();
                    } while (more && (batch == 0 || rows.size() < batch));
                    level.complete();
                    wanted = batches.accept(rows.stream().map(Loader::whole).toList());
                }
            }
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
        SqlText sql = QueryRenderer.render(command);
        try (PreparedStatement statement = Binder.prepare(connection, sql)) {
            listener.running(statement, sql);
            if (!statement.execute()) {
                return statement.getLargeUpdateCount();
            }
            long count = 0;
            Shape shape = new Shape(command.outputs(), 1, List.of(), List.of());
            try (ResultSet result = statement.getResultSet()) {
                while (result.next()) {
                    rows.accept(whole(new Level().record(result, shape)));
                    count++;
                }
            }
            return count;
        }
    }

    /**
     * How the server would run the statement that gives a query's rows, or another statement; runs nothing.
     *
     * @return the lines of {@code EXPLAIN}
     */
    public List<String> explain(SqlText sql) throws SQLException {
        List<String> pieces = new ArrayList<>(sql.pieces());
        pieces.set(0, "EXPLAIN " + pieces.get(0));
        SqlText explained = new SqlText(pieces, sql.parameters());
        List<String> lines = new ArrayList<>();
        try (PreparedStatement statement = Binder.prepare(connection, explained)) {
            listener.running(statement, explained);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    lines.add(result.getString(1));
                }
            }
        }
        return lines;
    }

    /** The first statement that a query runs: the one that gives its rows. */
    public static SqlText statement(Query query) {
        return QueryRenderer.render(
                ReadPlan.of(query.selection(), query.inclusions()).selection());
    }

    /** A record that waits for rows that belong to it. */
    private record Waiting(List<String> key, List<Object> values, Map<String, @Nullable Object> record) {}

    /** The records that one statement gives, and what they wait for. */
    private final class Level {

        private final Map<Shape.Many, List<Waiting>> waiting = new LinkedHashMap<>();

        Map<String, @Nullable Object> record(ResultSet row, Shape shape) throws SQLException {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (int i = 0; i < shape.outputs().size(); i++) {
                Output output = shape.outputs().get(i);
                values.put(
                        output.name(),
                        cells.read(row, shape.first() + i, output.term().type()));
            }
            for (Shape.One one : shape.ones()) {
                boolean present = row.getString(one.presence()) != null;
                values.put(one.name(), present ? record(row, one.shape()) : null);
            }
            for (Shape.Many many : shape.manys()) {
                values.put(many.inclusion().link().name(), absent(many.inclusion()));
                expect(row, many, values);
            }
            return values;
        }

        private void expect(ResultSet row, Shape.Many many, Map<String, @Nullable Object> record) throws SQLException {
            List<String> key = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < many.keys().size(); i++) {
                int column = many.keys().get(i);
                String text = row.getString(column);
                if (text == null) {
                    return;
                }
                key.add(text);
                Object value = Cells.typed()
                        .read(row, column, many.inclusion().link().keys().get(i).type());
                values.add(value == null ? text : value);
            }
            waiting.computeIfAbsent(many, each -> new ArrayList<>()).add(new Waiting(key, values, record));
        }

        /** Reads what the records wait for. */
        void complete() throws SQLException {
            for (Map.Entry<Shape.Many, List<Waiting>> each : waiting.entrySet()) {
                Inclusion inclusion = each.getKey().inclusion();
                Map<List<String>, List<QueryRecord>> found = children(inclusion, each.getValue());
                for (Waiting record : each.getValue()) {
                    List<QueryRecord> rows = found.getOrDefault(record.key(), List.of());
                    record.record()
                            .put(
                                    inclusion.link().name(),
                                    inclusion.link().many() ? rows : rows.isEmpty() ? null : rows.get(0));
                }
            }
        }
    }

    private Map<List<String>, List<QueryRecord>> children(Inclusion inclusion, List<Waiting> parents)
            throws SQLException {
        ChildQuery query = new ChildQuery(inclusion, keys(parents));
        ReadPlan plan = query.plan();
        Level level = new Level();
        List<List<String>> keys = new ArrayList<>();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        SqlText sql = QueryRenderer.render(plan.selection());
        try (PreparedStatement statement = Binder.prepare(connection, sql)) {
            listener.running(statement, sql);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    keys.add(query.key(result));
                    rows.add(level.record(result, plan.shape()));
                }
            }
        }
        level.complete();
        Map<List<String>, List<QueryRecord>> byKey = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            byKey.computeIfAbsent(keys.get(i), each -> new ArrayList<>()).add(whole(rows.get(i)));
        }
        return byKey;
    }

    /** The different keys. */
    private static List<ChildQuery.Key> keys(List<Waiting> parents) {
        Map<List<String>, ChildQuery.Key> different = new LinkedHashMap<>();
        parents.forEach(each -> different.putIfAbsent(each.key(), new ChildQuery.Key(each.key(), each.values())));
        return List.copyOf(different.values());
    }

    /** A record, now that everything that belongs to it is there. */
    private static QueryRecord whole(Map<?, ?> values) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        values.forEach((name, value) ->
                all.put(String.valueOf(name), value instanceof Map<?, ?> one ? whole(one) : value));
        return new QueryRecord(all);
    }

    private static @Nullable Object absent(Inclusion inclusion) {
        return inclusion.link().many() ? List.of() : null;
    }
}
