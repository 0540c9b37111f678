package dev.pgorm.exec;

import dev.pgorm.query.Select;
import dev.pgorm.query.Statement;
import dev.pgorm.query.load.Cells;
import dev.pgorm.query.load.Loader;
import dev.pgorm.query.load.ServerTypes;
import dev.pgorm.query.model.Command;
import dev.pgorm.query.model.Deletion;
import dev.pgorm.query.model.Inclusion;
import dev.pgorm.query.model.Insertion;
import dev.pgorm.query.model.Merging;
import dev.pgorm.query.model.NestedWriting;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Query;
import dev.pgorm.query.model.QueryRecord;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Update;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Runs a statement of the query builder for somebody who wants rows as text; related rows are columns with JSON. */
final class QueryExecution {

    private final Loader loader;
    private final SqlListener listener;
    private long count;

    QueryExecution(Connection connection, Loader.Listener running, SqlListener listener) {
        this.loader = new Loader(connection, Cells.text(), running);
        this.listener = listener;
    }

    /**
     * Runs it.
     *
     * @return the command's tag as psql says it, the number included
     */
    String run(Statement statement, int batch) throws SQLException {
        if (statement instanceof Select<?> select) {
            read(select.query(), batch);
            return "SELECT " + count;
        }
        Command command = statement.command();
        List<Output> outputs = command.outputs();
        if (!outputs.isEmpty()) {
            listener.columns(columns(outputs, List.of()));
        }
        count = loader.execute(command, record -> row(record, outputs, List.of()));
        return switch (command) {
            case Insertion ignored -> "INSERT 0 " + count;
            case Update ignored -> "UPDATE " + count;
            case Deletion ignored -> "DELETE " + count;
            case Merging ignored -> "MERGE " + count;
            case NestedWriting nested ->
                switch (nested.kind()) {
                    case INSERT -> "INSERT 0 " + count;
                    case UPDATE -> "UPDATE " + count;
                };
            case Selection ignored -> "SELECT " + count;
        };
    }

    /** How many rows it read or wrote. */
    OptionalLong rows() {
        return OptionalLong.of(count);
    }

    private void read(Query query, int batch) throws SQLException {
        List<Output> outputs = query.selection().outputs();
        listener.columns(columns(outputs, query.inclusions()));
        loader.stream(query, batch, records -> {
            boolean wanted = true;
            for (QueryRecord each : records) {
                if (wanted) {
                    count++;
                    wanted = row(each, outputs, query.inclusions());
                }
            }
            return wanted;
        });
    }

    private boolean row(QueryRecord record, List<Output> outputs, List<Inclusion> inclusions) {
        List<@Nullable String> values = new ArrayList<>();
        for (Output each : outputs) {
            Object value = record.get(each.name());
            values.add(value == null ? null : value.toString());
        }
        for (Inclusion each : inclusions) {
            values.add(RelatedJson.of(record.get(each.link().name()), each));
        }
        return listener.row(Row.of(values.toArray(new @Nullable String[0])));
    }

    private static List<ResultColumn> columns(List<Output> outputs, List<Inclusion> inclusions) {
        List<ResultColumn> columns = new ArrayList<>();
        outputs.forEach(each -> columns.add(column(each)));
        for (Inclusion each : inclusions) {
            columns.add(new ResultColumn(each.link().name(), "json", ResultColumn.Category.JSON));
        }
        return columns;
    }

    static ResultColumn column(Output output) {
        String type = ServerTypes.name(output.term().type());
        return new ResultColumn(output.name(), type, ResultColumn.categoryOf(type));
    }
}
