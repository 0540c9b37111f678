package dev.pgorm.query;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Insertion;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.QueryRecord;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An insert of one row or more.
 *
 * @param <R> what it returns for each row
 */
public final class Insert<R> implements Write<R> {

    private final Table table;
    private final NewRows rows;
    private final Optional<Insertion.Conflict> conflict;
    private final List<Output> outputs;
    private final Reading<R> reading;
    private final Executor executor;

    private Insert(
            Table table,
            NewRows rows,
            Optional<Insertion.Conflict> conflict,
            List<Output> outputs,
            Reading<R> reading,
            Executor executor) {
        this.table = table;
        this.rows = rows;
        this.conflict = conflict;
        this.outputs = outputs;
        this.reading = reading;
        this.executor = executor;
    }

    static <R> Insert<R> into(Table table, Reading<R> reading, Executor executor) {
        return new Insert<>(table, NewRows.one(), Optional.empty(), table.outputs(), reading, executor);
    }

    /** Gives a column of the row a value. */
    public <T> Insert<R> set(Column<T> column, @Nullable T value) {
        return set(column.columnName(), Terms.assigned(value, column.valueType()));
    }

    /** Gives a column of the row what an expression is. */
    public <T> Insert<R> set(Column<T> column, Expression<? extends T> value) {
        return set(column.columnName(), value.term());
    }

    /** Gives a column of the row no value, instead of its default. */
    public Insert<R> setNull(Column<?> column) {
        return set(column.columnName(), Terms.assigned(null, column.valueType()));
    }

    /** Ends the row; what is set from now on belongs to the next one. */
    public Insert<R> row() {
        return new Insert<>(table, rows.row(), conflict, outputs, reading, executor);
    }

    /** What happens where a row with the same values in these columns is there already; without columns, with any conflict. */
    public OnConflict<R> onConflict(Column<?>... columns) {
        return new OnConflict<>(
                this, Arrays.stream(columns).map(Column::columnName).toList());
    }

    /** Together with rows that are related to the row, which is one. */
    public NestedWrite<R> with(RelatedWrite... related) {
        return NestedWrite.of(this, related);
    }

    /** Gives only this of each row that was written; without parts, all. */
    public Insert<QueryRecord> returning(Selectable... parts) {
        return giving(parts.length == 0 ? table.outputs() : Projections.outputs(parts), Reading.records());
    }

    /** Gives each row that was written, whole; so it does where nothing is said. */
    @Internal
    public Insert<R> returning() {
        return this;
    }

    /** Gives one value of each row that was written. */
    @Internal
    public <A> Insert<A> returning(Value<A> value) {
        return giving(Projections.outputs(value), Reading.values(ReadValues::next));
    }

    /** The same rows, read by somebody who knows what they consist of: methods for named queries do. */
    @Internal
    public <T> Insert<T> into(RowMapper<T> mapper) {
        return giving(outputs, Reading.values(mapper));
    }

    @Override
    public Insertion command() {
        if (!rows.areMany()) {
            Map<Identifier, Term> row = rows.last();
            List<List<Term>> values = List.of(List.copyOf(row.values()));
            return new Insertion(
                    table.source(), List.copyOf(row.keySet()), values, Optional.empty(), conflict, outputs);
        }
        List<Map<Identifier, Term>> given = rows.all();
        Set<Identifier> columns = new LinkedHashSet<>();
        given.forEach(row -> columns.addAll(row.keySet()));
        if (columns.isEmpty() && given.size() > 1) {
            columns.add(table.anyColumn()); // DEFAULT VALUES is one row
        }
        Optional<Selection> unnested =
                given.size() > UnnestedRows.MOST_IN_THE_TEXT ? UnnestedRows.of(columns, given) : Optional.empty();
        List<List<Term>> values = unnested.isPresent() ? List.of() : values(columns, given);
        return new Insertion(table.source(), List.copyOf(columns), values, unnested, conflict, outputs);
    }

    private static List<List<Term>> values(Set<Identifier> columns, List<Map<Identifier, Term>> rows) {
        List<List<Term>> values = new ArrayList<>(rows.size());
        for (Map<Identifier, Term> row : rows) {
            List<Term> all = new ArrayList<>(columns.size());
            columns.forEach(column -> all.add(row.getOrDefault(column, Writes.defaultValue())));
            values.add(all);
        }
        return values;
    }

    @Internal
    @Override
    public RowMapper<R> mapper() {
        return reading.mapper();
    }

    @Internal
    @Override
    public Table table() {
        return table;
    }

    @Internal
    @Override
    public Executor executor() {
        return executor;
    }

    /** Its rows, each with its values by their columns. */
    List<Map<Identifier, Term>> given() {
        return rows.all();
    }

    /** Whether it says what happens where a row is there already. */
    boolean hasConflict() {
        return conflict.isPresent();
    }

    /** Whether it has more than one row. */
    @Internal
    public boolean isOfManyRows() {
        return rows.areMany();
    }

    Insert<R> with(Insertion.Conflict other) {
        return new Insert<>(table, rows, Optional.of(other), outputs, reading, executor);
    }

    private <T> Insert<T> giving(List<Output> others, Reading<T> otherReading) {
        return new Insert<>(table, rows, conflict, others, otherReading, executor);
    }

    private Insert<R> set(Identifier column, Term value) {
        return new Insert<>(table, rows.set(column, value), conflict, outputs, reading, executor);
    }
}
